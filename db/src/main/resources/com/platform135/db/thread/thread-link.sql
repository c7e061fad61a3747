-- Records that a child came of a parent. Writes core.thread_link. Parameters: the two nodes, at, by.
insert into core.thread_link (parent_step, parent_type, parent_id, child_step, child_type, child_id, linked_at, linked_by)
values (:parentStep, :parentType, :parentId, :childStep, :childType, :childId, :at, :by)
on conflict (parent_id, child_id) do nothing
