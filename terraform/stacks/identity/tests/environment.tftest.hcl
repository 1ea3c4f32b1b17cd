# The values of one environment, given by -var-file, against mocks that know no environment.
mock_provider "aws" {
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/any" }
  }
}

override_data {
  target = data.terraform_remote_state.cluster
  values = {
    outputs = {
      cluster_name           = "fareline"
      oidc_provider_arn      = "arn:aws:iam::111111111111:oidc-provider/oidc.eks.eu-central-1.example/id/A"
      oidc_issuer            = "oidc.eks.eu-central-1.example/id/A"
      node_security_group_id = "sg-a"
    }
  }
}

override_data {
  target = data.terraform_remote_state.cluster["eu-west-1"]
  values = {
    outputs = {
      cluster_name           = "fareline"
      oidc_provider_arn      = "arn:aws:iam::111111111111:oidc-provider/oidc.eks.eu-west-1.example/id/B"
      oidc_issuer            = "oidc.eks.eu-west-1.example/id/B"
      node_security_group_id = "sg-b"
    }
  }
}

override_data {
  target = data.terraform_remote_state.foundation
  values = {
    outputs = {
      vpc_id         = "vpc-a"
      public_zone_id = "ZPUBLIC"
      loki_bucket    = "fareline-logs-a"
      key_arns = {
        secrets = "arn:aws:kms:eu-central-1:111111111111:key/secrets"
        logs    = "arn:aws:kms:eu-central-1:111111111111:key/logs"
      }
    }
  }
}

override_data {
  target = data.terraform_remote_state.foundation["eu-west-1"]
  values = {
    outputs = {
      vpc_id         = "vpc-b"
      public_zone_id = "ZPUBLIC"
      loki_bucket    = "fareline-logs-b"
      key_arns = {
        secrets = "arn:aws:kms:eu-west-1:111111111111:key/secrets"
        logs    = "arn:aws:kms:eu-west-1:111111111111:key/logs"
      }
    }
  }
}

run "environment" {
  command = apply

  # As the annotations in kustomize, istio and eso have them.
  assert {
    condition = toset(keys(output.role_arns)) == toset(concat(
      [
        "fareline-argo-cd-secrets",
        "fareline-cert-manager",
        "fareline-cluster-autoscaler",
        "fareline-load-balancer-controller",
        "fareline-loki",
        "fareline-observability-secrets",
      ],
      var.environment == "delivery" ? [
        "fareline-atlantis",
        "fareline-atlantis-secrets",
        "fareline-jenkins-push",
        "fareline-jenkins-secrets",
        ] : flatten([
          "fareline-client-authorities",
          "fareline-kyverno",
          [for service in ["admin", "auth", "booking", "flight", "payment"] : ["fareline-${service}-secrets", "fareline-${service}-migrations-secrets"]],
      ]),
      [for sandbox in ["dev", "staging"] : "fareline-sandbox-provider-secrets" if sandbox == var.environment],
    ))
    error_message = "Roles are those that ServiceAccounts of this environment ask for, and no others."
  }

  assert {
    condition     = (var.environment == "prod") == contains(keys(var.clusters), "eu-west-1")
    error_message = "The recovery region's cluster is prod's, and no other environment has one."
  }

  assert {
    condition = var.environment != "delivery" || var.terraform_accounts == tomap({
      dev = "111111111111", staging = "222222222222", prod = "333333333333", delivery = "444444444444"
    })
    error_message = "Atlantis works in the four accounts."
  }
}
