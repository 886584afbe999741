-- CreateTable
CREATE TABLE "Obstacle" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "taskId" INTEGER,
    "text" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "raisedById" INTEGER NOT NULL,
    "raisedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedById" INTEGER,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Obstacle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ObstacleMessage" (
    "id" SERIAL NOT NULL,
    "obstacleId" INTEGER NOT NULL,
    "officerId" INTEGER NOT NULL,
    "answer" BOOLEAN NOT NULL,
    "text" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ObstacleMessage_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Obstacle_state_idx" ON "Obstacle"("state");

-- CreateIndex
CREATE INDEX "Obstacle_unitId_idx" ON "Obstacle"("unitId");

-- CreateIndex
CREATE INDEX "ObstacleMessage_obstacleId_idx" ON "ObstacleMessage"("obstacleId");

-- AddForeignKey
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Obstacle" ADD CONSTRAINT "Obstacle_taskId_fkey" FOREIGN KEY ("taskId") REFERENCES "Task"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ObstacleMessage" ADD CONSTRAINT "ObstacleMessage_obstacleId_fkey" FOREIGN KEY ("obstacleId") REFERENCES "Obstacle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


