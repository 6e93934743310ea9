# make study   everything from nothing to reports/study.html
# make test    all tests
# make lab     JupyterLab on the notebooks
# make report  the chapters as HTML under reports/
# make chapters the chapters executed on the embedded data, what they show kept in nbs/
# make bench   performance ratios, measured side by side
# make faults kills at random moments, a lost machine, bad disks, commands at once: the table stays the same
# make lock    pin the newest versions that settings.ini allows

VENV := .venv
BIN  := $(VENV)/bin
PY   := 3.11
UV   := $(shell command -v uv 2>/dev/null || echo .uv/bin/uv)
JOBS := $(shell nproc 2>/dev/null || sysctl -n hw.ncpu)
all: setup

.PHONY: all setup study test lab report chapters bench faults lock clean

study: setup
	$(BIN)/lspl_study params/study_quick.yaml

test: setup
	.ci/in_sync
	OMP_WAIT_POLICY=PASSIVE $(BIN)/nbdev_test --n-workers $(JOBS) --do-print # notebooks that run beside each other leave each other the cores
	$(BIN)/papermill nbs/05_finetune.ipynb runs/executed/kernel.ipynb -p smooth 4 --no-progress-bar
	@echo "$$(( $$(find nbs -name '*.ipynb' -not -path '*/.*' | wc -l) + 2 )) passed, 0 failed"

lab: setup
	$(BIN)/jupyter lab nbs

report: setup
	$(BIN)/lspl_report

chapters: setup
	$(BIN)/lspl_chapters

bench: setup
	$(BIN)/lspl_speed

faults: setup
	$(BIN)/lspl_faults kills
	$(BIN)/lspl_faults node
	$(BIN)/lspl_faults disk
	$(BIN)/lspl_faults together

setup: $(VENV)/.done

$(VENV)/.done: requirements.lock settings.ini setup.py pyproject.toml | $(UV)
	@test -x $(BIN)/python || $(UV) venv --quiet --python '>=$(PY)' $(VENV)
	@echo 'Installing the pinned requirements into $(VENV), compiled once: every process starts the sooner'
	@$(UV) pip sync --quiet --compile-bytecode --python $(BIN)/python requirements.lock
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --editable .
	@touch $@

# uv itself, for those who do not have it
.uv/bin/uv:
	python3 -m venv .uv
	.uv/bin/pip install --quiet uv

lock: | $(UV)
	$(UV) pip compile --universal --python-version $(PY) --no-header --no-annotate --extra dicom --extra ray --extra test --output-file requirements.lock setup.py

clean:
	rm -rf $(VENV) .uv lspl.egg-info build
