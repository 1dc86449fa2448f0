# One image for api, worker and (in the demo) the sandbox: the command chooses.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS powershell
WORKDIR /koppel/powershell
COPY powershell .
RUN dotnet publish host -c Release -o /host --self-contained false -p:PublishReadyToRun=true -r linux-x64

FROM node:24-bookworm-slim AS build
WORKDIR /koppel
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node scripts/setup.mjs && npm prune --omit=dev --no-audit --no-fund

FROM mcr.microsoft.com/dotnet/runtime:10.0 AS run
RUN apt-get update && apt-get install -y --no-install-recommends git iproute2 && rm -rf /var/lib/apt/lists/*
COPY --from=build /usr/local/bin/node /usr/local/bin/node
WORKDIR /koppel
COPY --from=build /koppel/package.json ./
COPY --from=build /koppel/node_modules ./node_modules
COPY --from=build /koppel/dist ./dist
COPY --from=build /koppel/samples ./samples
COPY --from=build /koppel/apps/sandbox ./apps/sandbox
COPY --from=build /koppel/apps/cli/templates ./apps/cli/templates
COPY --from=powershell /host ./host
ENV NODE_ENV=production KOPPEL_DATA=/data KOPPEL_POWERSHELL_HOST=/koppel/host/Koppel.PowerShell.Host
RUN useradd --system --uid 10001 koppel && mkdir /data && chown koppel /data
USER koppel
VOLUME /data
CMD ["node", "dist/apps/api/src/main.js"]
