{{/* Every service with what "defaults" says where it says nothing itself, as JSON. */}}
{{- define "fareline.services" -}}
{{- $services := dict -}}
{{- range $name, $own := .Values.services -}}
{{- $_ := set $services $name (mergeOverwrite (deepCopy $.Values.defaults) (deepCopy $own)) -}}
{{- end -}}
{{- toJson $services -}}
{{- end -}}

{{/* Of .name in the role of "service" or "migrations". */}}
{{- define "fareline.labels" -}}
app.kubernetes.io/name: {{ .name }}-{{ .role }}
app.kubernetes.io/component: {{ .name }}
app.kubernetes.io/part-of: fareline
{{- end -}}

{{/* Of what the whole of it has once. */}}
{{- define "fareline.labels.of" -}}
app.kubernetes.io/name: {{ . }}
app.kubernetes.io/part-of: fareline
{{- end -}}

{{/* The image .image of .name; .place is where its value stands, for whoever forgot it. */}}
{{- define "fareline.image" -}}
{{- if and .image.digest .image.tag -}}
{{- fail (printf "%s.image has a digest and a tag; which of them is meant?" .place) -}}
{{- end -}}
{{- if eq .image.tag "latest" -}}
{{- fail (printf "%s.image.tag is latest, which is another image every day" .place) -}}
{{- end -}}
{{- with .root.Values.image.registry }}{{ . }}/{{ end -}}
{{- .root.Values.image.repository }}/{{ .name -}}
{{- if .image.digest -}}
@{{ .image.digest }}
{{- else if .image.tag -}}
:{{ .image.tag }}
{{- else -}}
{{- fail (printf "%s.image has neither a digest nor a tag" .place) -}}
{{- end -}}
{{- end -}}

{{/* The settings of all, as JSON. */}}
{{- define "fareline.environment" -}}
{{- $settings := deepCopy .Values.environment -}}
{{- with .Values.telemetry -}}
{{- if .enabled -}}
{{- $_ := set $settings "OTEL_SDK_DISABLED" "false" -}}
{{- $_ := set $settings "OTEL_EXPORTER_OTLP_ENDPOINT" .endpoint -}}
{{- $_ := set $settings "OTEL_EXPORTER_OTLP_PROTOCOL" "http/protobuf" -}}
{{- end -}}
{{- end -}}
{{- toJson $settings -}}
{{- end -}}

{{/* The settings of .service, called .name, as JSON. */}}
{{- define "fareline.config" -}}
{{- $settings := deepCopy .service.settings -}}
{{- $_ := set $settings "OTEL_SERVICE_NAME" .name -}}
{{- if .service.client -}}
{{- $_ := set $settings "FARELINE_CLIENT_ID" .name -}}
{{- end -}}
{{- if .service.adminCenter -}}
{{- $_ := set $settings "FARELINE_KEYSTORE_FILE" "/run/secrets/admin-center/keystore.p12" -}}
{{- end -}}
{{- toJson $settings -}}
{{- end -}}

{{/* A ConfigMap is called by what it says: a setting that changes is another name, and so another pod. */}}
{{- define "fareline.environment.name" -}}
environment-{{ include "fareline.environment" . | sha256sum | trunc 10 }}
{{- end -}}
{{- define "fareline.config.name" -}}
{{ .name }}-config-{{ include "fareline.config" . | sha256sum | trunc 10 }}
{{- end -}}

{{- define "fareline.settings" -}}
- configMapRef: {name: {{ include "fareline.environment.name" .root }}}
- configMapRef: {name: {{ include "fareline.config.name" . }}}
{{- end -}}

{{- define "fareline.secret.name" -}}
{{ .service.secret.name | default (printf "%s-secrets" .name) }}
{{- end -}}
{{- define "fareline.migrations.secret.name" -}}
{{ .service.secret.migrationsName | default (printf "%s-migrations-secrets" .name) }}
{{- end -}}

{{/* The role that reads secrets on behalf of an account. */}}
{{- define "fareline.role" -}}
{{- with .root.Values.aws.account -}}
eks.amazonaws.com/role-arn: arn:aws:iam::{{ . }}:role/fareline-{{ $.of }}-secrets
{{- end -}}
{{- end -}}

{{/* Why things are hooks, and in which order: docs/decisions/0032-helm-beside-kustomize.md. */}}
{{- define "fareline.hook" -}}
helm.sh/hook: {{ .on | default "pre-install,pre-upgrade" }}
helm.sh/hook-weight: {{ .weight | quote }}
helm.sh/hook-delete-policy: {{ .delete | default "before-hook-creation" }}
{{- end -}}

{{- define "fareline.container.security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end -}}
{{- define "fareline.pod.security" -}}
runAsNonRoot: true
runAsUser: 1001
runAsGroup: 1001
fsGroup: 1001
seccompProfile: {type: RuntimeDefault}
{{- end -}}
