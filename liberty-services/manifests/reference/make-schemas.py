#!/usr/bin/env python3
"""Writes the JSON schemas that rendered manifests are held to, from what the projects themselves publish.

usage: reference/make-schemas.py     (needs Go, for the module proxy, and PyYAML)

Kubernetes publishes its API as OpenAPI, the others as CustomResourceDefinitions. Taken out are descriptions and status;
every object with named properties is closed, so that an unknown field is refused; what Kubernetes' Go sources call an
enumeration (+enum) is written as one, since its OpenAPI does not say so; an object that occurs more than once in a file is
written once. A definition stands on one line, so that an upgrade shows what it changes.
"""

import collections
import glob
import json
import pathlib
import re
import subprocess

import yaml

SCHEMAS = pathlib.Path(__file__).parent.parent / "src/main/resources/io/fareline/manifests/schema"
KUBERNETES, API = "k8s.io/kubernetes@v1.32.4", "k8s.io/api@v0.32.4"
CORE = {
    "": "ConfigMap LimitRange Namespace PersistentVolumeClaim ResourceQuota Secret Service ServiceAccount",
    "admissionregistration.k8s.io/v1": "ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding",
    "apps/v1": "DaemonSet Deployment StatefulSet",
    "autoscaling/v2": "HorizontalPodAutoscaler",
    "batch/v1": "CronJob Job",
    "networking.k8s.io/v1": "NetworkPolicy",
    "policy/v1": "PodDisruptionBudget",
    "rbac.authorization.k8s.io/v1": "ClusterRole ClusterRoleBinding Role RoleBinding",
    "scheduling.k8s.io/v1": "PriorityClass",
    "storage.k8s.io/v1": "StorageClass",
}
CUSTOM = {
    "istio": (
        "istio.io/api@v1.31.4",
        ["kubernetes/customresourcedefinitions.gen.yaml"],
        "AuthorizationPolicy DestinationRule EnvoyFilter Gateway PeerAuthentication RequestAuthentication ServiceEntry "
        "Sidecar Telemetry VirtualService",
    ),
    "external-secrets": (
        "github.com/external-secrets/external-secrets@v0.20.4",
        ["config/crds/bases/external-secrets.io_*.yaml"],
        "ExternalSecret SecretStore",
    ),
    "argo-cd": (
        "github.com/argoproj/argo-cd/v3@v3.1.9",
        ["manifests/crds/*-crd.yaml"],
        "AppProject Application ApplicationSet",
    ),
    "prometheus-operator": (
        "github.com/prometheus-operator/prometheus-operator@v0.85.0",
        ["example/prometheus-operator-crd/*.yaml"],
        "PodMonitor PrometheusRule ServiceMonitor",
    ),
    "cert-manager": (
        "github.com/cert-manager/cert-manager@v1.21.1",
        ["deploy/crds/cert-manager.io_*.yaml"],
        "Certificate ClusterIssuer Issuer",
    ),
    "kyverno": (
        "github.com/kyverno/kyverno@v1.19.1",
        ["config/crds/policies.kyverno.io/policies.kyverno.io_imagevalidatingpolicies.yaml"],
        "ImageValidatingPolicy",
    ),
}
KEPT = (
    "type enum pattern format minimum maximum exclusiveMinimum exclusiveMaximum minLength maxLength minItems maxItems "
    "uniqueItems minProperties maxProperties multipleOf required"
).split()
# A lone "=" is YAML 1.1's default value, which PyYAML cannot construct; the operator means the text.
yaml.SafeLoader.add_constructor("tag:yaml.org,2002:value", lambda loader, node: node.value)
INT_OR_STRING = {"type": ["integer", "string"]}
QUANTITY = {"type": ["string", "number"], "pattern": r"^[+-]?[0-9.]+([eE][+-]?[0-9]+|[numkKMGTPE]|[KMGTPE]i)?$"}


def folder(module):
    told = subprocess.run(["go", "mod", "download", "-json", module], check=True, capture_output=True)
    return pathlib.Path(json.loads(told.stdout)["Dir"])


def closed(said, part_of_a_rule=False):
    """The schema without prose, and with an end to its properties unless it only adds a rule to another schema."""
    if said.get("x-kubernetes-int-or-string") or said.get("format") == "int-or-string":
        return INT_OR_STRING | ({"pattern": said["pattern"]} if "pattern" in said else {})
    if "$ref" in said:
        return {"$ref": "#/$defs/" + said["$ref"].split("/")[-1]}
    if len(said.get("allOf", [])) == 1 and "properties" not in said and "type" not in said:
        return closed(said["allOf"][0], part_of_a_rule)
    schema = {key: said[key] for key in KEPT if key in said}
    if said.get("nullable") and isinstance(schema.get("type"), str):
        schema["type"] = [schema["type"], "null"]
    for rule in ("allOf", "anyOf", "oneOf"):
        if rule in said:
            schema[rule] = [closed(each, True) for each in said[rule]]
    if "not" in said:
        schema["not"] = closed(said["not"], True)
    if "items" in said:
        schema["items"] = closed(said["items"], part_of_a_rule)
    if "properties" in said:
        schema["properties"] = {name: closed(each, part_of_a_rule) for name, each in said["properties"].items()}
        open_ended = said.get("x-kubernetes-preserve-unknown-fields") or said.get("additionalProperties")
        if not open_ended and not part_of_a_rule:
            schema["additionalProperties"] = False
    if isinstance(said.get("additionalProperties"), dict):
        schema["additionalProperties"] = closed(said["additionalProperties"])
    return schema


def resource(schema, api_version, kind):
    """A whole object: with metadata as Kubernetes has it, named, and without what only a cluster writes."""
    properties = dict(schema["properties"])
    properties.pop("status", None)
    properties |= {
        "apiVersion": {"const": api_version},
        "kind": {"const": kind},
        "metadata": {"$ref": "#/$defs/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"},
    }
    required = sorted({"apiVersion", "kind", "metadata"} | set(schema.get("required", [])) - {"status"})
    return schema | {"properties": properties, "required": required}


def reachable(names, definitions):
    found, waiting = {}, list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = definitions[name]
            waiting += re.findall(r'"#/\$defs/([^"]+)"', json.dumps(definitions[name]))
    return found


def enumerations():
    """Values of the string types marked +enum, and the fields of Go structs that have such a type, by package."""
    for file in folder(API).glob("*/*/types.go"):
        text = file.read_text()
        types = re.findall(r"// \+enum\n(?://.*\n)*type (\w+) string", text)
        values = {
            name: sorted(set(re.findall(r"^\s*\w+\s+%s\s*=\s*\"([^\"]*)\"" % name, text, re.M))) for name in types
        }
        package = ".".join(file.parts[-3:-1])
        for struct, body in re.findall(r"^type (\w+) struct \{\n(.*?)^\}", text, re.M | re.S):
            for of, field in re.findall(r"^\s+\w+\s+\*?(\w+)\s+`json:\"(\w+)", body, re.M):
                if values.get(of):
                    yield "io.k8s.api.%s.%s" % (package, struct), field, values[of]


def kubernetes():
    definitions = {}
    for file in (folder(KUBERNETES) / "api/openapi-spec/v3").glob("*.json"):
        for name, said in json.loads(file.read_text()).get("components", {}).get("schemas", {}).items():
            definitions[name] = closed(said)
    definitions["io.k8s.apimachinery.pkg.api.resource.Quantity"] = QUANTITY
    for name, field, values in enumerations():
        if name in definitions and field in definitions[name]["properties"]:
            definitions[name]["properties"][field]["enum"] = values
    tops = {}
    for api_version, kinds in CORE.items():
        package = ".".join([re.split("[./]", api_version)[0] or "core", api_version.split("/")[-1] or "v1"])
        version = api_version or "v1"
        for kind in kinds.split():
            tops[version + " " + kind] = resource(definitions["io.k8s.api.%s.%s" % (package, kind)], version, kind)
    return definitions | tops, tops


def custom(module, patterns, kinds, core):
    tops = {}
    for pattern in patterns:
        for file in sorted(glob.glob(str(folder(module) / pattern))):
            for crd in yaml.safe_load_all(pathlib.Path(file).read_text()):
                if not crd or crd["spec"]["names"]["kind"] not in kinds.split():
                    continue
                kind, group = crd["spec"]["names"]["kind"], crd["spec"]["group"]
                for version in (each for each in crd["spec"]["versions"] if each["served"]):
                    api_version = group + "/" + version["name"]
                    schema = closed(version["schema"]["openAPIV3Schema"])
                    tops[api_version + " " + kind] = resource(schema, api_version, kind)
    return shared(tops, core), tops


def shared(tops, core):
    """Takes objects that occur more than once out of the schemas, the largest first."""
    seen = collections.Counter()

    def count(node):
        if isinstance(node, dict):
            text = json.dumps(node, sort_keys=True)
            if node.get("type") == "object" and len(text) > 200:
                seen[text] += 1
                if seen[text] > 1:
                    return
            for each in node.values():
                count(each)
        elif isinstance(node, list):
            for each in node:
                count(each)

    count(list(tops.values()))
    names = {text: "shared-%d" % n for n, text in enumerate(sorted(t for t, c in seen.items() if c > 1))}

    def replaced(node, itself=False):
        if isinstance(node, list):
            return [replaced(each) for each in node]
        if not isinstance(node, dict):
            return node
        text = json.dumps(node, sort_keys=True)
        if text in names and not itself:
            return {"$ref": "#/$defs/" + names[text]}
        return {key: replaced(each) for key, each in node.items()}

    definitions = {name: replaced(schema) for name, schema in tops.items()}
    definitions |= {name: replaced(json.loads(text), True) for text, name in names.items()}
    return definitions | core


def write(name, definitions):
    lines = ",\n".join(
        json.dumps(key) + ": " + json.dumps(definitions[key], sort_keys=True, separators=(",", ":"))
        for key in sorted(definitions)
    )
    (SCHEMAS / (name + ".json")).write_text('{"$defs": {\n' + lines + "\n}}\n")


def main():
    definitions, tops = kubernetes()
    write("kubernetes", reachable(tops, definitions))
    core = {name: each for name, each in definitions.items() if name.startswith("io.k8s.apimachinery")}
    for name, (module, patterns, kinds) in CUSTOM.items():
        all_of_them, tops = custom(module, patterns, kinds, core)
        write(name, reachable(tops, all_of_them))


main()
