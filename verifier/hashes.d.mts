export function hex(bytes: Uint8Array): string;
export function unhex(text: string): Uint8Array;
export function sha256(bytes: Uint8Array): Uint8Array;
export function sha256ByHand(bytes: Uint8Array): Uint8Array;
export function sha512(bytes: Uint8Array): Uint8Array;
export function ed25519(key: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean;
