-- 客户集: retailers looked at together. Listed one by one (FIXED), found anew on each day by a rule (RULE), or found once by a rule and kept
-- (FROZEN); then joined with, cut to or reduced by other sets, one after the other.
create table tools.customer_set (
    customer_set_id uuid primary key
  , name text not null
  , kind text not null check (kind in ('FIXED', 'RULE', 'FROZEN'))
  , organisation_id int references core.organisation
  , owner_id int references core.staff
  , rule text not null default ''
  , brand_set_id int references core.brand_set
  , frozen_on date
  , note text not null default ''
  , revision int not null default 0
  , changed_at timestamptz not null
  , changed_by text not null
  , check ((organisation_id is null) <> (owner_id is null))
  , check ((kind = 'FROZEN') = (frozen_on is not null))
);
comment on table tools.customer_set is '客户集. Owned by a unit (published to it and the units below) or by a person (private).';
comment on column tools.customer_set.rule is 'conditions as in an address: format=B,S&tierFrom=10; empty for none';
comment on column tools.customer_set.brand_set_id is 'that the rule asks about, so that it is not deleted meanwhile';
create unique index customer_set_name on tools.customer_set (name, organisation_id, owner_id) nulls not distinct;

create table tools.customer_set_term (
    customer_set_id uuid not null references tools.customer_set on delete cascade
  , place int not null
  , operation text not null check (operation in ('UNION', 'INTERSECT', 'EXCEPT'))
  , other_set_id uuid not null references tools.customer_set
  , primary key (customer_set_id, place)
  , check (other_set_id <> customer_set_id)
);
create index customer_set_term_other on tools.customer_set_term (other_set_id);

-- Listed and kept members, with when they came and went; a rule's are found, not stored.
create table tools.customer_set_member (
    retailer_id int not null references core.retailer
  , customer_set_id uuid not null references tools.customer_set on delete cascade
  , from_time timestamptz not null
  , from_by text not null
  , until_time timestamptz
  , until_by text
  , primary key (retailer_id, customer_set_id, from_time)
);
create index customer_set_member_set on tools.customer_set_member (customer_set_id, until_time);
