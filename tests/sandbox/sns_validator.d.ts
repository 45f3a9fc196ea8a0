// SPDX-License-Identifier: GPL-3.0-or-later
// Amazon's validator brings no types.
declare module 'sns-validator' {
  export default class MessageValidator {
    constructor(hostPattern?: RegExp, encoding?: string);
    validate(message: object | string, callback: (error: Error | null, message?: object) => void): void;
  }
}
