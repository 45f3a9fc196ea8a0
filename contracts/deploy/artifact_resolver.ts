// SPDX-License-Identifier: MIT
import type { Artifact, ArtifactResolver, BuildInfo } from '@nomicfoundation/ignition-core';
import { type ContractName, readArtifact, readBuildInfo } from '../scripts/artifacts.ts';

/** Gives Ignition our artifacts and those of the packages by the names of `scripts/artifacts.ts`. */
export class NamedArtifacts implements ArtifactResolver {
  loadArtifact(name: string): Promise<Artifact> {
    return Promise.resolve(readArtifact(name as ContractName) as Artifact);
  }

  /** Undefined for what others compiled: their packages ship no build information. */
  getBuildInfo(name: string): Promise<BuildInfo | undefined> {
    return Promise.resolve(readBuildInfo(readArtifact(name as ContractName)) as BuildInfo | undefined);
  }
}
