-- What leads say of tasks in their reports is read for all tasks of a year at once; few answers are of these keys.
CREATE INDEX "Answer_tasks" ON "Answer"("reportId") WHERE "questionKey" LIKE 'task\_%';

-- Where reports of rounds stand is counted by round.
CREATE INDEX "Round_year_idx" ON "Round"("year");

-- The updates of a year.
CREATE INDEX "TaskUpdate_year_state_idx" ON "TaskUpdate"("year", "state");

-- Of a task, the obstacles that are open.
CREATE INDEX "Obstacle_taskId_state_idx" ON "Obstacle"("taskId", "state");
