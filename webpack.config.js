import path from 'node:path';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';

const ROOT = path.dirname(fileURLToPath(import.meta.url));

/** The oldest web view the pane meets: WebView2 and current browsers. */
const TARGET = 'es2022';

/**
 * The add-in bundle only; types are tsc's work. No development mode: what is tested is what is shipped. Office.js is
 * never bundled (Microsoft forbids it): taskpane.html loads it by the address the server puts there.
 * @type {import('webpack').Configuration}
 */
const config = {
  // Minified by webpack's own Terser: esbuild keeps unused code inside webpack's function wrapper (50 KB more, gzipped).
  mode: 'production',
  context: ROOT,
  target: ['web', TARGET],
  entry: {
    boot: './addin/boot.ts',
    main: './addin/main.tsx',
  },
  output: {
    path: path.join(ROOT, 'dist/pane'),
    // boot.js is named by taskpane.html before any bundle is known, so it alone keeps a fixed name.
    filename: ({ chunk }) => (chunk?.name === 'boot' ? 'boot.js' : '[name].[contenthash].js'),
    // What is fetched later than the first screen.
    chunkFilename: '[name].[contenthash].js',
    publicPath: '',
    clean: true,
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/u,
        loader: 'esbuild-loader',
        options: { target: TARGET, jsx: 'automatic', tsconfig: path.join(ROOT, 'tsconfig.json') },
      },
    ],
  },
  plugins: [
    new HtmlWebpackPlugin({
      template: './addin/taskpane.html',
      filename: 'taskpane.html',
      chunks: ['main'],
      inject: 'body',
      scriptLoading: 'blocking',
      minify: { collapseWhitespace: true, removeComments: true },
    }),
  ],
  // What is fetched later has names of its own; by its own measure webpack would split a kilobyte of icons from them.
  optimization: { splitChunks: false },
  // The pane is budgeted by gzip size in a test of its own, not by webpack's raw sizes.
  performance: { hints: false },
  // The content security policy has no unsafe-eval, and a source map would publish the source (SEC-35, SEC-71).
  devtool: false,
};

export default config;
