/** The same content is the same file. $1 organisation · $2 hash · $3 type · $4 bytes */
export const KEEP_FILE = {
  name: 'file-keep',
  text: `insert into file (organisation_id, sha256, type, size, bytes)
         values ($1, $2, $3, octet_length($4::bytea), $4::bytea) on conflict do nothing`,
};

/** $1 organisation · $2 nomination · $3 hash */
export const NAME_FILE = {
  name: 'file-name',
  text: `insert into nomination_file (organisation_id, nomination_id, sha256)
         values ($1, $2, $3) on conflict do nothing`,
};

/** Who may read a nomination that names it may read the file. $1 organisation · $2 hash */
export const FILE_NAMED_BY = {
  name: 'file-named-by',
  text: `select n.id, n.state, u.code as unit, n.person_id as person
           from nomination_file f join nomination n on n.id = f.nomination_id join unit u on u.id = n.unit_id
          where f.organisation_id = $1 and f.sha256 = $2 order by n.code`,
};

export const FILE_TYPES = {
  name: 'file-types',
  text: 'select sha256, type, size from file where organisation_id = $1 and sha256 = any ($2)',
};

export const READ_FILE = {
  name: 'file-read',
  text: 'select type, bytes from file where organisation_id = $1 and sha256 = $2',
};
