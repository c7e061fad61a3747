-- 拜访: what a customer manager did at a shop and what came of it. Written by 实施 (31), read and commented by 评估 (46).
-- Ids are made by whoever writes, on the phone too, so that sending again changes nothing.
create table core.visit (
    retailer_id int not null references core.retailer
  , visit_id uuid not null
  , staff_id int not null references core.staff
  , visit_date date not null
  , started_at timestamptz not null
  , ended_at timestamptz
  , method text not null check (method in ('ON_SITE', 'PHONE', 'ONLINE'))
  , reasons text[] not null default '{}'
  , lat numeric(9, 6)
  , lng numeric(9, 6)
  , accuracy_metres int
  , position_state text not null default 'NOT_ASKED' check (position_state in ('FIXED', 'UNAVAILABLE', 'DENIED', 'NOT_ASKED'))
  , distance_metres int
  , unchanged boolean not null default false
  , satisfaction smallint check (satisfaction between 1 and 5)
  , effect text
  , updated_at timestamptz not null
  , received_at timestamptz not null
  , version int not null default 1
  , search tsvector not null default ''
  , primary key (retailer_id, visit_id)
  , check (ended_at is null or ended_at >= started_at)
);
comment on table core.visit is '拜访反馈. One row a visit, the newest version of it; earlier ones in visit_version.';
comment on column core.visit.visit_date is 'the day it began, in the business zone';
comment on column core.visit.updated_at is 'by the clock of the phone that wrote it; a later one replaces an earlier one';
comment on column core.visit.reasons is 'why the shop was on the list of the day: OVERDUE, PROMISE, ALERT ...; empty: not planned';
comment on column core.visit.search is 'characters and pairs of characters of all its texts, by db.visit.Bigrams';
create index visit_id_alone on core.visit (visit_id);
create index visit_staff_date on core.visit (staff_id, visit_date);
create index visit_date on core.visit (visit_date, received_at);
create index visit_retailer_date on core.visit (retailer_id, visit_date desc);
create index visit_search on core.visit using gin (search);

create table core.visit_finding (
    retailer_id int not null
  , visit_id uuid not null
  , finding_no smallint not null
  , point text not null check (point in ('CUSTOMER', 'BRAND', 'MARKET'))
  , code text not null
  , spec_id smallint references core.spec
  , note text
  , primary key (retailer_id, visit_id, finding_no)
  , foreign key (retailer_id, visit_id) references core.visit on delete cascade
);
comment on table core.visit_finding is 'What was seen or done, under 客户, 品牌, 市场; code as in db.visit.FindingCode';

create table core.visit_version (
    retailer_id int not null
  , visit_id uuid not null
  , version int not null
  , content jsonb not null
  , updated_at timestamptz not null
  , replaced_at timestamptz not null
  , primary key (retailer_id, visit_id, version)
  , foreign key (retailer_id, visit_id) references core.visit on delete cascade
);
comment on table core.visit_version is '痕迹化: the visit as it stood before a correction';

create table core.visit_photo (
    retailer_id int not null
  , visit_id uuid not null
  , photo_id uuid not null
  , taken_at timestamptz
  , content_type text
  , size_bytes int
  , sha256 bytea
  , width int
  , height int
  , storage_key text
  , received_at timestamptz
  , primary key (retailer_id, visit_id, photo_id)
  , foreign key (retailer_id, visit_id) references core.visit on delete cascade
);
comment on column core.visit_photo.received_at is 'null: the phone has announced it, it is not here yet';

create table core.matter (
    retailer_id int not null references core.retailer
  , matter_id uuid not null
  , visit_id uuid
  , staff_id int not null references core.staff
  , kind text not null check (kind in ('PROMISE', 'REQUEST', 'OPINION', 'COMPLAINT', 'OPPORTUNITY', 'CLUE', 'TARGET'))
  , state text not null default 'OPEN' check (state in ('OPEN', 'ESCALATED', 'ANSWERED', 'DONE', 'DROPPED'))
  , body text not null
  , spec_id smallint references core.spec
  , raised_on date not null
  , due_on date
  , done_on date
  , done_visit_id uuid
  , answer text
  , answered_by int references core.staff
  , revision int not null default 0
  , changed_at timestamptz not null
  , primary key (retailer_id, matter_id)
  , foreign key (retailer_id, visit_id) references core.visit
);
comment on table core.matter is '事项: what a visit leaves to be done: 承诺, 需求, 意见, 投诉, 机会, 专销线索, 提升目标';
create index matter_id_alone on core.matter (matter_id);
create index matter_visit on core.matter (retailer_id, visit_id);
create index matter_open on core.matter (staff_id, kind, due_on) where state in ('OPEN', 'ESCALATED', 'ANSWERED');

create table core.visit_comment (
    retailer_id int not null
  , visit_id uuid not null
  , comment_id uuid not null
  , staff_id int not null references core.staff
  , body text not null
  , commented_at timestamptz not null
  , primary key (retailer_id, visit_id, comment_id)
  , foreign key (retailer_id, visit_id) references core.visit on delete cascade
);

create table core.visit_review (
    retailer_id int not null
  , visit_id uuid not null
  , version int not null
  , staff_id int not null references core.staff
  , verdict text not null check (verdict in ('CONFIRMED', 'RETURNED'))
  , note text
  , reviewed_at timestamptz not null
  , primary key (retailer_id, visit_id, version)
  , foreign key (retailer_id, visit_id) references core.visit on delete cascade
);
comment on table core.visit_review is '确认 or 退回 of one version of a visit, by a market manager';
