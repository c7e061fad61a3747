-- 下发: what a market manager publishes to the team. Each version stays as it was; read receipts, what was taken on, reviews.
create table plan.publication (
    subject_id uuid not null
  , version int not null check (version > 0)
  , kind text not null check (kind in ('MONTH_PLAN', 'WEEK_PLAN'))
  , organisation_id int not null references core.organisation
  , from_date date not null
  , to_date date not null
  , document jsonb not null
  , note text
  , published_at timestamptz not null
  , published_by int not null references core.staff
  , primary key (subject_id, version)
  , check (to_date > from_date)
);
comment on table plan.publication is 'A published version of a plan, never changed. subject_id is the plan it came of.';
comment on column plan.publication.document is '{"fields": {name: text}, "entries": [{"id": uuid, "fields": {name: text}}]}; numbers and lists as text, lists joined by commas';
comment on column plan.publication.to_date is 'exclusive';
create index publication_unit on plan.publication (organisation_id, kind, from_date, version);

create table plan.publication_reader (
    subject_id uuid not null
  , version int not null
  , staff_id int not null references core.staff
  , read_at timestamptz
  , primary key (subject_id, version, staff_id)
  , foreign key (subject_id, version) references plan.publication
);
comment on table plan.publication_reader is 'To whom a version was published, and when he or she had read it';
create index publication_reader_unread on plan.publication_reader (staff_id) where read_at is null;

create table plan.publication_taking (
    line_id uuid not null
  , staff_id int not null references core.staff
  , subject_id uuid not null
  , version int not null
  , note text
  , taken_at timestamptz not null
  , primary key (line_id, staff_id)
  , foreign key (subject_id, version) references plan.publication
);
comment on table plan.publication_taking is '领取: who has taken a line on, as it stood in that version';
create index publication_taking_subject on plan.publication_taking (subject_id, version);

create table plan.publication_review (
    review_id uuid primary key
  , subject_id uuid not null
  , version int not null
  , staff_id int not null references core.staff
  , verdict text not null check (verdict in ('SEEN', 'COMMENT', 'RETURNED'))
  , note text
  , reviewed_at timestamptz not null
  , foreign key (subject_id, version) references plan.publication
  , check (verdict = 'SEEN' or note is not null)
);
comment on table plan.publication_review is '已阅, 意见 or 退回意见 of the branch on a published version';
create index publication_review_subject on plan.publication_review (subject_id, version);
