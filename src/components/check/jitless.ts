import { config } from 'zod';

// Before any schema is made: zod would write code of its own for speed, which a careful site's policy forbids.
config({ jitless: true });
