# Built in two stages, so that the image holds no development packages.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json prisma.config.ts .npmrc ./
COPY prisma ./prisma
RUN npm ci && node prisma/generate.mjs
RUN npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=build /app/node_modules ./node_modules
COPY package.json tsconfig.json ./
COPY prisma ./prisma
COPY locales ./locales
COPY src ./src
COPY --from=build /app/src/generated ./src/generated
USER node
VOLUME /data
CMD ["node", "--disable-warning=DeprecationWarning", "--import", "tsx", "src/main.ts"]
