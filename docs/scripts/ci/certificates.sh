#!/bin/sh
# The same for anything that runs a shell: cron, Jenkins, GitLab, a hook of a repository. Its exit status fails the job.
# MODULES is the folder that has the folder CertTools in it.
set -eu
scripts=$(CDPATH='' cd "$(dirname "$0")/.." && pwd)
PSModulePath=${MODULES:?} exec pwsh -NoLogo -NoProfile -NonInteractive -File "$scripts/Test-CertificateFolder.ps1" "$@"
