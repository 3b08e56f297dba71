type LockEntry = { version?: string; integrity?: string; optional?: boolean };
type LockFile = { packages?: Record<string, LockEntry> };

export function installStamp(lockText: string, platform: string): string;
export function isLockedTree(lock: LockFile, installed: LockFile): boolean;
