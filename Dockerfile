# One image for both processes, `node dist/api/main.js` and `node dist/worker/main.js`, and for the operator's commands,
# `node deploy/operator.mjs`.
# Debian, because Temporal's native core is linked against glibc.
# The line of Node that the tests run on.
ARG NODE_VERSION=20

FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:${NODE_VERSION}-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
# Temporal's core checks certificates by the system's own store.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends ca-certificates \
 && rm -rf /var/lib/apt/lists/*
# The fonts of official documents.
COPY press/install-fonts.sh /tmp/
RUN bash /tmp/install-fonts.sh && rm -rf /tmp/install-fonts.sh /var/lib/apt/lists/*
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/deploy deploy
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "dist/api/main.js"]
