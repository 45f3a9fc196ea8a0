// SPDX-License-Identifier: GPL-3.0-or-later
// NestJS on its Fastify adapter with pg. Decorators are called as functions, because Node.js takes TypeScript without them.
import 'reflect-metadata';
import { Controller, Get, Module, NotFoundException, Param, Query } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { findProperty, listProperties } from './catalogue.ts';
import { listening, logRequests, options } from './server.ts';

class PropertyController {
  async one(id: string) {
    const property = await findProperty(id);
    if (!property) throw new NotFoundException();
    return property;
  }

  list(limit: string, cursor?: string) {
    return listProperties(Number(limit ?? 50), cursor);
  }
}

function method(name: 'one' | 'list'): PropertyDescriptor {
  return Object.getOwnPropertyDescriptor(PropertyController.prototype, name) as PropertyDescriptor;
}
Controller('api/v1/properties')(PropertyController);
Get(':id')(PropertyController.prototype, 'one', method('one'));
Param('id')(PropertyController.prototype, 'one', 0);
Get()(PropertyController.prototype, 'list', method('list'));
Query('limit')(PropertyController.prototype, 'list', 0);
Query('cursor')(PropertyController.prototype, 'list', 1);

class AppModule {}
Module({ controllers: [PropertyController] })(AppModule);

const adapter = new FastifyAdapter(options);
const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter, { logger: ['error'] });
logRequests(adapter.getInstance());
await app.listen(listening.port, listening.host);
