/** What is said at the start and by `npm run migrate`, before anybody could choose a language. */
const vi = {
  noDatabase: 'MODE=live: cần DATABASE_URL, một PostgreSQL riêng với vai của chương trình.',
  notCurrent: (missing: number): string =>
    `MODE=live: lược đồ còn thiếu ${missing} bước nâng cấp. Đặt DATABASE_ADMIN_URL rồi chạy npm run migrate.`,
  migrated: (count: number): string => (count === 0 ? 'Lược đồ đã đủ.' : `Đã nâng cấp ${count} bước.`),
  noAdmin: 'Cần DATABASE_ADMIN_URL: kết nối của chủ lược đồ hoặc của vai nâng cấp lược đồ.',
};

const en: typeof vi = {
  noDatabase: 'MODE=live: DATABASE_URL is needed, a PostgreSQL of its own with the role of the application.',
  notCurrent: (missing) =>
    `MODE=live: the schema lacks ${missing} ${missing === 1 ? 'step' : 'steps'}. Set DATABASE_ADMIN_URL and run npm run migrate.`,
  migrated: (count) => (count === 0 ? 'The schema is up to date.' : `Steps taken: ${count}.`),
  noAdmin:
    'DATABASE_ADMIN_URL is needed: the connection of the schema’s owner or of the role for migrations.',
};

export const DATABASE_WORDS = { vi, en } as const;
