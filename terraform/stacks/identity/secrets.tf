locals {
  # For each service a reader that is its ServiceAccount, and one that is its migrations'. The owner's password is for the
  # latter alone: a service that is taken over cannot change its schema.
  service_readers = merge([
    for service in var.services : {
      "${service}-secrets" = {
        namespace       = "fareline"
        service_account = "${service}-service"
        secrets         = ["fareline/${service}/*"]
        never           = ["fareline/${service}/database-owner"]
      }
      "${service}-migrations-secrets" = {
        namespace       = "fareline"
        service_account = "${service}-migrations"
        secrets         = ["fareline/${service}/database-owner"]
        never           = []
      }
    }
  ]...)

  known_readers = {
    sandbox-provider-secrets = { namespace = "fareline", service_account = "sandbox-provider", secrets = ["fareline/sandbox-provider/*"] }
    client-authorities       = { namespace = "fareline-ingress", service_account = "client-authorities", secrets = ["fareline/partner-gateway/client-authorities"] }
    observability-secrets    = { namespace = "observability", service_account = "secrets", secrets = ["fareline/observability/*"] }
    argo-cd-secrets          = { namespace = "argocd", service_account = "secrets", secrets = ["fareline/argo-cd/*"] }
    jenkins-secrets          = { namespace = "jenkins", service_account = "secrets", secrets = ["fareline/jenkins/*"] }
    atlantis-secrets         = { namespace = "atlantis", service_account = "secrets", secrets = ["fareline/atlantis/*"] }
  }

  readers = merge(
    local.service_readers,
    { for name, reader in local.known_readers : name => merge(reader, { never = [] }) if contains(var.secret_readers, name) },
  )

  # Secrets Manager ends an ARN with six characters of its own, so that of a whole name is a pattern too.
  secret_arns = {
    for name, reader in local.readers : name => {
      for list in ["secrets", "never"] : list => flatten([
        for secret in reader[list] : [
          for region in local.regions :
          "arn:aws:secretsmanager:${region}:${var.account_id}:secret:${endswith(secret, "/*") ? secret : "${secret}-??????"}"
        ]
      ])
    }
  }

  reader_roles = {
    for name, reader in local.readers : "fareline-${name}" => {
      description     = "Reads ${join(", ", reader.secrets)}"
      namespace       = reader.namespace
      service_account = reader.service_account

      policy = jsonencode({
        Version = "2012-10-17"
        Statement = concat(
          [
            {
              Effect   = "Allow"
              Action   = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"]
              Resource = local.secret_arns[name].secrets
            },
            {
              Effect   = "Allow"
              Action   = ["kms:Decrypt"]
              Resource = [for region in local.regions : local.foundation[region].key_arns["secrets"]]
              # The key has everybody's secrets: it opens these alone, and only for Secrets Manager.
              Condition = {
                StringEquals = { "kms:ViaService" = [for region in local.regions : "secretsmanager.${region}.amazonaws.com"] }
                StringLike   = { "kms:EncryptionContext:SecretARN" = local.secret_arns[name].secrets }
              }
            },
          ],
          [
            for arns in [local.secret_arns[name].never] : {
              Effect   = "Deny"
              Action   = ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"]
              Resource = arns
            } if length(arns) > 0
          ],
        )
      })
    }
  }
}
