-- Lists of visits: the newest first without sorting them all; counting without touching the rows.
create index visit_newest on core.visit (started_at, visit_id);
create index visit_counted on core.visit (visit_date, staff_id) include (retailer_id, started_at, ended_at, satisfaction);
