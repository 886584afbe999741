# Built in two stages, so that the image holds no development packages.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json prisma.config.ts .npmrc ./
COPY prisma ./prisma
RUN npm ci && node prisma/generate.mjs
# npm keeps the last two as optional peers of the Prisma client, which runs without them.
RUN npm prune --omit=dev && rm -r node_modules/prisma node_modules/typescript

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
# For .pdf beside .docx. fonts-croscore has the letters of Vietnamese, in the widths of Times New Roman; fonts-liberation lacks some.
RUN apt-get update && apt-get install -y --no-install-recommends libreoffice-writer-nogui fonts-croscore \
  && rm -rf /var/lib/apt/lists/*
RUN mkdir /data && chown node:node /data
COPY --from=build /app/node_modules ./node_modules
COPY package.json tsconfig.json ./
COPY prisma ./prisma
COPY locales ./locales
COPY src ./src
COPY --from=build /app/src/generated ./src/generated
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--disable-warning=DeprecationWarning", "--disable-warning=ExperimentalWarning", "--import", "tsx", "src/main.ts"]
