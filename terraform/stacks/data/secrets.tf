locals {
  services = ["admin", "auth", "booking", "flight", "payment"]

  login = "JSON: username, password; the login in use, one of two that alternate. Written by rotation"
  owner = "JSON: username, password; the role that migrates. Written by rotation"
  keys  = "JSON: current, and while keys are exchanged next or previous. Written by rotation"

  # Names as eso/, kustomize/ and istio/ ask for them; read by the role of whose ServiceAccount asks (stack identity).
  of_services = merge([for service in local.services : {
    "fareline/${service}/database"       = { description = local.login, reader = "fareline-${service}-secrets", rotated = true }
    "fareline/${service}/database-owner" = { description = local.owner, reader = "fareline-${service}-migrations-secrets", rotated = true }
    "fareline/${service}/redis"          = { description = "JSON: password. Written by rotation", reader = "fareline-${service}-secrets", rotated = true }
  }]...)

  # All but auth call others.
  of_clients = { for service in setsubtract(local.services, ["auth"]) :
    "fareline/${service}/client" => { description = "JSON: secret, whose hash is in fareline/auth/bootstrap-clients", reader = "fareline-${service}-secrets", rotated = false }
  }

  sets = {
    services = merge(local.of_services, local.of_clients, {
      "fareline/auth/signing-keys"                  = { description = local.keys, reader = "fareline-auth-secrets", rotated = true }
      "fareline/auth/answer-keys"                   = { description = local.keys, reader = "fareline-auth-secrets", rotated = true }
      "fareline/auth/bootstrap-clients"             = { description = "Clients that there are before anybody can make one; hashes", reader = "fareline-auth-secrets", rotated = false }
      "fareline/flight/offer-keys"                  = { description = local.keys, reader = "fareline-flight-secrets", rotated = true }
      "fareline/payment/provider"                   = { description = "JSON: secretKey, of the payment provider", reader = "fareline-payment-secrets", rotated = false }
      "fareline/admin/admin-center"                 = { description = "JSON: username, password", reader = "fareline-admin-secrets", rotated = false }
      "fareline/admin/keystore"                     = { description = "JSON: password", reader = "fareline-admin-secrets", rotated = false }
      "fareline/admin/ltpa"                         = { description = "JSON: password, keys (the file, in base64)", reader = "fareline-admin-secrets", rotated = false }
      "fareline/partner-gateway/client-authorities" = { description = "Authorities of the partners' certificates, one PEM file", reader = "fareline-client-authorities", rotated = false }
    })

    platform = {
      "fareline/observability/grafana"      = { description = "JSON: Grafana's first account, by the names of its chart", reader = "fareline-observability-secrets", rotated = false }
      "fareline/observability/alertmanager" = { description = "JSON: people, work; addresses that ring", reader = "fareline-observability-secrets", rotated = false }
      "fareline/argo-cd/repository"         = { description = "JSON: the read-only deploy key of the repository", reader = "fareline-argo-cd-secrets", rotated = false }
    }

    # Written by rotation once and not again: its Deployment knows one login.
    sandbox-provider = {
      "fareline/sandbox-provider/database"       = { description = local.login, reader = "fareline-sandbox-provider-secrets", rotated = true }
      "fareline/sandbox-provider/database-owner" = { description = local.owner, reader = "fareline-sandbox-provider-secrets", rotated = true }
      "fareline/sandbox-provider/keys"           = { description = "JSON: publishableKey, secretKey; of play money", reader = "fareline-sandbox-provider-secrets", rotated = false }
    }
  }

  # RDS keeps no password of a global database's administrator.
  administrator = "fareline/database/administrator"
  of_administrator = try(var.global_database.role, null) != "primary" ? {} : {
    (local.administrator) = { description = "JSON: username, password; the administrator of the database", reader = var.rotation_role, rotated = false }
  }

  of_delivery = { for name, reader in var.delivery_secrets : name => {
    description = "Of the delivery, as its manifests say", reader = reader, rotated = false
  } }

  secrets = merge(concat([for set in var.secret_sets : local.sets[set]], [local.of_administrator, local.of_delivery])...)
}

# Who keeps secrets may always read and write, to mend what rotation has left. Rotation writes what it rotates.
module "secret" {
  source   = "../../modules/secret"
  for_each = local.secrets

  name        = each.key
  description = each.value.description
  account_id  = var.account_id
  key_arn     = local.foundation.key_arns["secrets"]
  readers     = setunion([each.value.reader], each.value.rotated ? [var.rotation_role] : [], var.secret_keepers)
  writers     = setunion(each.value.rotated ? [var.rotation_role] : [], var.secret_keepers)
  replica     = var.secret_replica
}
