import type { Server } from 'node:https';
import type { FastifyInstance } from 'fastify';

/** The server as built by `createApp`, over https or, where the settings say so, plain http. */
export type App = FastifyInstance<Server>;
