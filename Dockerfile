# Who Backs Whom for a class: docker build -t who-backs-whom . && docker run --rm -p 8501:8501 who-backs-whom
FROM python:3.11.7-slim-bookworm

ENV PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 PIP_NO_CACHE_DIR=1 MPLCONFIGDIR=/tmp/matplotlib
WORKDIR /app
RUN useradd --system --uid 10001 --no-create-home reader

COPY requirements.txt ./
RUN pip install -r requirements.txt

COPY app.py ./
COPY .streamlit .streamlit
COPY graph graph
COPY ui ui
COPY static static
COPY data data
COPY cases cases

USER reader
EXPOSE 8501
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8501/_stcore/health', timeout=4)"]
CMD ["streamlit", "run", "app.py", "--server.address=0.0.0.0", "--server.port=8501", "--server.headless=true"]
