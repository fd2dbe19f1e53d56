# Every developer verb. The logic lives in Maven, npm and scripts/.
.DEFAULT_GOAL := help
SHELL := /bin/bash

export JAVA_HOME := $(shell scripts/find-jdk.sh 2>/dev/null)
MVN := mvn -B -ntp
NPM := npm --prefix frontend --no-fund --no-audit

JAR := backend/target/ast-coach.jar
PAGE := frontend/dist/index.html
MODULES := frontend/node_modules/.package-lock.json
JAVA_SOURCES := $(shell find backend/src/main backend/pom.xml pom.xml -type f 2>/dev/null)
WEB_SOURCES := $(shell find frontend/src frontend/public frontend/index.html frontend/vite.config.ts -type f 2>/dev/null)

.PHONY: help setup build run run-web test it e2e check format bench docs new-adr clean \
  double-openai double-bedrock double-anthropic double-ollama

help: ## Show the verbs
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

setup: ## Check the tools and fetch the front end's packages
	@scripts/find-jdk.sh >/dev/null
	@scripts/check-tools.sh
	@$(MAKE) --no-print-directory $(MODULES)

build: $(JAR) ## Build the application with its web page

run: $(JAR) ## Start everything on this machine
	@scripts/run.sh

run-web: $(MODULES) ## Serve the front end with hot reload beside a running back end
	$(NPM) run dev

test: setup $(PAGE) ## Pass every test but the browser story
	$(NPM) run check
	$(MVN) verify

it: setup ## Pass the integration tests alone
	$(MVN) verify -DskipUnitTests=true

e2e: $(JAR) ## Walk through the product in a real browser
	scripts/e2e.sh

check: test e2e docs ## Pass all that CI runs

format: $(MODULES) ## Format both halves
	$(MVN) -q com.diffplug.spotless:spotless-maven-plugin:apply -pl backend
	$(NPM) run format

bench: $(JAR) ## Measure turns beside the model alone, from one run
	scripts/bench.sh

double-openai: ## Imitate OpenAI on port 9801, or PORT=
	@scripts/double.sh openai $(PORT)

double-bedrock: ## Imitate Bedrock on port 9802, or PORT=
	@scripts/double.sh bedrock $(PORT)

double-anthropic: ## Imitate Anthropic on port 9803, or PORT=
	@scripts/double.sh anthropic $(PORT)

double-ollama: ## Imitate Ollama on port 9804, or PORT=
	@scripts/double.sh ollama $(PORT)

docs: ## Check that links in the docs resolve
	scripts/check-links.sh

new-adr: ## Begin a decision record: make new-adr TITLE="Short title"
	scripts/new-adr.sh "$(TITLE)"

clean: ## Remove what was built; data under .coach stays
	rm -rf backend/target frontend/dist

$(MODULES): frontend/package-lock.json
	@scripts/check-tools.sh
	$(NPM) ci
	@touch $@

$(PAGE): $(WEB_SOURCES) $(MODULES)
	$(NPM) run build
	@touch $@

$(JAR): $(JAVA_SOURCES) $(PAGE)
	@scripts/find-jdk.sh >/dev/null
	$(MVN) -q -DskipTests package -pl backend -am
	@touch $@
