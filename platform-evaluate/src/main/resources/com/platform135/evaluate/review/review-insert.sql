-- Reviews :version of visit :visit, unless somebody has.
insert into core.visit_review (retailer_id, visit_id, version, staff_id, verdict, note, reviewed_at)
values (:retailer, :visit, :version, :by, :verdict, :note, :at)
on conflict (retailer_id, visit_id, version) do nothing
