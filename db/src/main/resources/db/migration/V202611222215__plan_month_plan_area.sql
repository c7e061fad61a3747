-- A line that came of an area of 市场机会 knows which: the decision that adopted it.
alter table plan.month_plan_line add column area_id uuid;
