-- 客户档案 (60): what customer managers keep of their retailers beside the imported facts, every change of it, and what they ask the
-- branch to correct in the facts.
create table core.retailer_contact (
    retailer_id int primary key references core.retailer
  , phone text not null default ''
  , opening_hours text not null default ''
  , wishes text not null default ''
  , tags text[] not null default '{}'
  , note text not null default ''
  , lat numeric(9, 6)
  , lng numeric(9, 6)
  , position_from text check (position_from in ('VISIT', 'TYPED'))
  , revision int not null
  , changed_at timestamptz not null
  , changed_by text not null
  , check ((lat is null) = (lng is null) and (lat is null) = (position_from is null))
);
comment on table core.retailer_contact is 'Kept by hand; the imported phone and position stay in core.retailer';

create table core.retailer_change (
    retailer_id int not null references core.retailer
  , change_id uuid not null
  , field text not null
  , before text not null
  , after text not null
  , changed_at timestamptz not null
  , staff_id int not null references core.staff
  , primary key (retailer_id, change_id)
);
comment on table core.retailer_change is 'Who changed what of a retailer''s contact, when, from what to what';

create table core.retailer_correction (
    retailer_id int not null references core.retailer
  , correction_id uuid not null
  , field text not null
  , wanted text not null
  , note text not null default ''
  , state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'DECLINED'))
  , asked_by int not null references core.staff
  , asked_at timestamptz not null
  , answer text
  , answered_by int references core.staff
  , answered_at timestamptz
  , primary key (retailer_id, correction_id)
  , check ((state = 'OPEN') = (answered_at is null))
);
comment on table core.retailer_correction is 'An imported fact that is wrong, told to the branch: it is put right where the file comes from';
create index retailer_correction_open on core.retailer_correction (asked_at) where state = 'OPEN';
