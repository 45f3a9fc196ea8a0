// SPDX-License-Identifier: MIT
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { complaints } from '../../scripts/coverage.ts';

const report = 'SF:src/A.sol\nDA:1,4\nDA:2,0\nend_of_record\nSF:src/B.sol\nDA:1,1\nend_of_record\n';
const read = () => 'first();\n    second();\n';

describe('the check of the coverage', () => {
  it('names a line that no test reaches', () => {
    assert.deepEqual(complaints(report, [], read), ['src/A.sol:2 is not covered: second();']);
  });

  it('takes a reason instead', () => {
    const gap = { file: 'src/A.sol', line: 'second();', reason: 'the compiler puts it there' };
    assert.deepEqual(complaints(report, [gap], read), []);
  });

  it('wants reasons gone that are no longer needed', () => {
    const gap = { file: 'src/B.sol', line: 'first();', reason: 'none' };
    assert.match(complaints(report, [gap], read).join(), /src\/B.sol is covered after all: first\(\);/);
  });
});
