import type pg from 'pg';

/** Five papers each: certificates of the Chairman and of ministries, grassroots titles, and letters that count for nothing. */
export const PAPERS_EACH = 5;

const GIVEN = `array['An', 'Ánh', 'Bình', 'Cường', 'Duyên', 'Đạt', 'Đức', 'Giang', 'Hà', 'Hải', 'Hằng', 'Hiếu', 'Hoa', 'Hùng',
  'Huyền', 'Hương', 'Khánh', 'Khôi', 'Lan', 'Linh', 'Long', 'Mai', 'Minh', 'Nam', 'Nga', 'Nghĩa', 'Ngọc', 'Nguyệt', 'Nhung',
  'Oanh', 'Phú', 'Phương', 'Quân', 'Quyên', 'Sơn', 'Tâm', 'Thảo', 'Thắng', 'Thịnh', 'Thu', 'Thủy', 'Trang', 'Trung', 'Tuấn',
  'Uyên', 'Vân', 'Việt', 'Vinh', 'Xuân', 'Yến']`;
const MIDDLE = `array['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', 'Hữu', 'Thanh', 'Quang', 'Thị Ngọc', 'Thị Minh', 'Khánh', 'Gia', 'Hồng']`;
const FAMILY = `array['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý']`;

/**
 * So many people, invented by their number, spread over the units that nominate: one in twenty leads a unit. Written by
 * the hundred thousand, so triggers and foreign keys are not asked; the indexes are all kept. $1 how many
 */
const PEOPLE = `
with drawn as (select ${GIVEN} as given, ${MIDDLE} as middle, ${FAMILY} as family), numbered as (
  select i, md5('person ' || i)::uuid as id, o.id as organisation_id, u.units[1 + i % cardinality(u.units)] as unit_id,
    family[1 + i * 7 % cardinality(family)] || ' ' || middle[1 + i * 11 % cardinality(middle)] || ' '
      || given[1 + i * 13 % cardinality(given)] as name
    from drawn, generate_series(1, $1::int) as i, organisation o,
      (select array_agg(id order by rank) as units from unit where code <> 'LDS') u
), people as (
  insert into person (id, organisation_id, name, email)
  select id, organisation_id, name, 'person.' || i || '@crowd.example' from numbered
), posts as (
  insert into position (id, organisation_id, person_id, unit_id, title, title_en, tier, employment, from_day)
  select md5('post ' || i)::uuid, organisation_id, id, unit_id, 'Chuyên viên', 'Specialist',
    case when i % 20 = 0 then 'unitLeader' else 'staff' end, 'civilServant', '2010-01-01' from numbered
)
insert into register_entry (id, organisation_id, kind, person_id, value, issuer, issuer_name, nature, number, decided_on, year,
  verified_at, verified_by)
select md5('paper ' || i || ' ' || j)::uuid, organisation_id, 'award', id, p.value, p.issuer, p.issuer_name, 'merit',
    (i * 10 + j) || '/QĐ', make_date(2009 + j, 1 + i % 12, 1 + i % 28), 2008 + j, now(), id
  from numbered, generate_series(1, ${PAPERS_EACH}) as j, lateral (
    select case when j <= i % 3 then 1 when j <= i % 3 + i / 3 % 2 then 2 when j <= i % 3 + i / 3 % 2 + i / 6 % 5 then 3 else 4 end as kind) k,
    (values (1, 'BANG_KHEN', 'provinceChairman', 'Chủ tịch UBND tỉnh'), (2, 'BANG_KHEN', 'centralBody', 'Bộ Công Thương'),
      (3, 'CSTD_CO_SO', 'department', 'Giám đốc Sở'), (4, 'GIAY_KHEN', 'department', 'Giám đốc Sở'))
      as p (kind, value, issuer, issuer_name)
 where p.kind = k.kind`;

/** What III.2 makes of these people, counted by the database itself: two certificates or four titles, and one short of either. */
const EXPECTED = `
with counted as (
  select q.tier, count(*) filter (where e.value = 'BANG_KHEN') as certificates, count(*) filter (where e.value = 'CSTD_CO_SO') as titles
    from person p join position q on q.person_id = p.id join register_entry e on e.person_id = p.id
   where p.email like '%@crowd.example' group by p.id, q.tier
), found as (
  select tier = 'staff' and (certificates >= 2 or titles >= 4) as meets, tier <> 'staff' or certificates = 1 or titles = 3 as near from counted
)
select count(*) filter (where meets)::int as meets, count(*) filter (where near and not meets)::int as "lacksOne",
  count(*) filter (where not near and not meets)::int as further from found`;

export interface Expected {
  readonly meets: number;
  readonly lacksOne: number;
  readonly further: number;
}

/** Adds so many people with their papers, and lets the planner see them. */
export async function addPeople(admin: Pick<pg.Client, 'query'>, count: number): Promise<Expected> {
  await admin.query('begin');
  await admin.query('set local session_replication_role = replica');
  await admin.query(PEOPLE, [count]);
  await admin.query('commit');
  await admin.query('vacuum (analyze) person, position, register_entry');
  const { rows } = await admin.query<Expected>(EXPECTED);
  if (!rows[0]) throw new Error('nobody was counted');
  return rows[0];
}
