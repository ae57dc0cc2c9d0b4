import { z } from 'zod';

/**
 * zod compiles its checks with `new Function` where it may. The pane's content security policy forbids that (SEC-03,
 * SEC-71), and the mere attempt is reported as a violation; so this stands before the first schema is made.
 */
z.config({ jitless: true });
