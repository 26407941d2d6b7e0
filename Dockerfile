# The product with the outside programs that reading uses; serves the page on 127.0.0.1 (see compose.yaml).
FROM python:3.11-slim-bookworm

WORKDIR /opt/vanthu
COPY requirements.lock ./
RUN pip install --no-cache-dir --disable-pip-version-check --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY corpus corpus
COPY extractors extractors
COPY pipeline pipeline
COPY index index
COPY api api
RUN pip install --no-cache-dir --disable-pip-version-check --no-deps --no-build-isolation . \
    && python -m pipeline.debian \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --create-home vanthu \
    && install -d -o vanthu -g vanthu /data

USER vanthu
WORKDIR /home/vanthu
ENV VANTHU_DATA=/data
VOLUME /data
ENTRYPOINT ["vanthu"]
CMD ["serve"]
