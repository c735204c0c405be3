# claimlint in an image: docker build -t claimlint . && docker run --rm -v "$PWD:/work" claimlint check content/
FROM swift:6.2-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends \
      libxml2-dev libmd4c-dev libyaml-dev libstemmer-dev libcurl4-openssl-dev
WORKDIR /source
COPY Package.swift ./
COPY Sources Sources
# The manifest names the tests' folders.
COPY Tests Tests
RUN swift build -c release --static-swift-stdlib --product claimlint \
    && swift build -c release --static-swift-stdlib --product claimlint-links

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends \
      ca-certificates git libcurl4 libmd4c0 libstemmer0d libxml2 libyaml-0-2 && rm -rf /var/lib/apt/lists/* \
    && git config --system --add safe.directory /work
COPY --from=build /source/.build/release/claimlint /source/.build/release/claimlint-links /usr/local/bin/
WORKDIR /work
ENTRYPOINT ["claimlint"]
