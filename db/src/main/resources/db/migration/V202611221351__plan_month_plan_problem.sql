-- A line that came of a problem knows which.
alter table plan.month_plan_line add column problem_id uuid;
