-- What waits for review is counted on every page: an index of those alone, however many visits there are.
alter table core.visit add column reviewed boolean not null default false;
comment on column core.visit.reviewed is 'whether its newest version has been reviewed: set with core.visit_review, unset by a correction';
update core.visit v
set reviewed = true
where exists (
    select 1
    from core.visit_review w
    where w.retailer_id = v.retailer_id and w.visit_id = v.visit_id and w.version = v.version
);
create index visit_waiting on core.visit (staff_id, visit_date) where not reviewed;
