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
      oidc_provider_arn      = "arn:aws:iam::111111111111:oidc-provider/oidc.example/id/A"
      oidc_issuer            = "oidc.example/id/A"
      node_security_group_id = "sg-nodes"
    }
  }
}

override_data {
  target = data.terraform_remote_state.foundation["eu-central-1"]
  values = {
    outputs = {
      vpc_id         = "vpc-a"
      public_zone_id = "ZPUBLIC"
      loki_bucket    = "fareline-logs-a"
      key_arns       = { secrets = "arn:aws:kms:eu-central-1:111111111111:key/secrets", logs = "arn:aws:kms:eu-central-1:111111111111:key/logs" }
    }
  }
}

# Without a public zone, as the state has it: an output that is null is not there.
override_data {
  target = data.terraform_remote_state.foundation["eu-west-1"]
  values = {
    outputs = {
      vpc_id      = "vpc-b"
      loki_bucket = "fareline-logs-b"
      key_arns    = { secrets = "arn:aws:kms:eu-west-1:111111111111:key/secrets", logs = "arn:aws:kms:eu-west-1:111111111111:key/logs" }
    }
  }
}

variables {
  environment = "dev"
  account_id  = "111111111111"
  region      = "eu-central-1"
  clusters = {
    eu-central-1 = { bucket = "fareline-state-111111111111", state_region = "eu-central-1", foundation = "foundation.tfstate", cluster = "cluster.tfstate" }
    eu-west-1    = { bucket = "fareline-state-111111111111-eu-west-1", state_region = "eu-west-1", foundation = "foundation.tfstate", cluster = "cluster.tfstate" }
  }
  services       = ["auth", "flight"]
  secret_readers = ["client-authorities", "observability-secrets", "argo-cd-secrets", "sandbox-provider-secrets"]
}

run "each_role_has_one_service_account_and_each_service_account_one_role" {
  command = apply

  assert {
    condition     = length(distinct([for role in values(local.roles) : "${role.namespace}/${role.service_account}"])) == length(local.roles)
    error_message = "Two roles for one ServiceAccount: its annotation can name only one."
  }

  assert {
    condition = { for name, role in local.roles : name => "${role.namespace}/${role.service_account}" } == {
      fareline-argo-cd-secrets           = "argocd/secrets"
      fareline-auth-migrations-secrets   = "fareline/auth-migrations"
      fareline-auth-secrets              = "fareline/auth-service"
      fareline-cert-manager              = "cert-manager/cert-manager"
      fareline-client-authorities        = "fareline-ingress/client-authorities"
      fareline-cluster-autoscaler        = "kube-system/cluster-autoscaler"
      fareline-flight-migrations-secrets = "fareline/flight-migrations"
      fareline-flight-secrets            = "fareline/flight-service"
      fareline-load-balancer-controller  = "kube-system/load-balancer-controller"
      fareline-loki                      = "observability/loki"
      fareline-observability-secrets     = "observability/secrets"
      fareline-sandbox-provider-secrets  = "fareline/sandbox-provider"
    }
    error_message = "ServiceAccounts are those of the rendered manifests."
  }
}

run "a_service_reads_its_own_secrets_and_not_the_owner_s_password" {
  command = apply

  assert {
    condition = [for s in jsondecode(local.roles["fareline-flight-secrets"].policy).Statement : s.Resource if s.Effect == "Allow" && contains(s.Action, "secretsmanager:GetSecretValue")] == [[
      "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/flight/*",
      "arn:aws:secretsmanager:eu-west-1:111111111111:secret:fareline/flight/*",
    ]]
    error_message = "Flight reads what is under its own prefix, in both regions."
  }

  assert {
    condition = [for s in jsondecode(local.roles["fareline-flight-secrets"].policy).Statement : s.Resource if s.Effect == "Deny" && contains(s.Action, "secretsmanager:GetSecretValue")] == [[
      "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/flight/database-owner-??????",
      "arn:aws:secretsmanager:eu-west-1:111111111111:secret:fareline/flight/database-owner-??????",
    ]]
    error_message = "The owner's password is denied to the service, in both regions."
  }

  assert {
    condition = flatten([for s in jsondecode(local.roles["fareline-flight-migrations-secrets"].policy).Statement : s.Resource if contains(s.Action, "secretsmanager:GetSecretValue")]) == [
      "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/flight/database-owner-??????",
      "arn:aws:secretsmanager:eu-west-1:111111111111:secret:fareline/flight/database-owner-??????",
    ]
    error_message = "Migrations read the owner's password alone."
  }

  assert {
    condition = alltrue(flatten([
      for role in values(local.reader_roles) : [
        for s in jsondecode(role.policy).Statement :
        length(s.Condition.StringLike["kms:EncryptionContext:SecretARN"]) == 2 && length(s.Condition.StringEquals["kms:ViaService"]) == 2
        if contains(s.Action, "kms:Decrypt")
      ]
    ]))
    error_message = "The key opens a reader's own secrets, for Secrets Manager alone."
  }

  assert {
    condition     = alltrue([for role in values(local.reader_roles) : length([for s in jsondecode(role.policy).Statement : s if contains(s.Action, "kms:Decrypt")]) == 1])
    error_message = "A secret that cannot be decrypted cannot be read."
  }
}

# The signing key has a replica where the first region may be out of reach.
run "signatures_are_checked_in_each_region" {
  command = apply

  variables {
    signing_account_id = "444444444444"
  }

  assert {
    condition = [for s in jsondecode(local.roles["fareline-kyverno"].policy).Statement : s.Resource if contains(s.Action, "kms:GetPublicKey")] == [[
      "arn:aws:kms:eu-central-1:444444444444:key/*",
      "arn:aws:kms:eu-west-1:444444444444:key/*",
    ]]
    error_message = "While a region is away no image could be checked in the other."
  }
}

run "what_takes_no_resource_only_looks" {
  command = apply
  variables {
    services           = []
    secret_readers     = []
    terraform_accounts = { dev = "111111111111", prod = "333333333333" }
  }

  assert {
    condition = alltrue(flatten([
      for role in values(local.roles) : [
        for s in jsondecode(role.policy).Statement : [
          for action in s.Action :
          can(regex("^((ec2|elasticloadbalancing|autoscaling):(Describe|Get)[A-Za-z]+|route53:ListHostedZonesByName|ecr:GetAuthorizationToken)$", action))
        ] if s.Effect == "Allow" && s.Resource == "*"
      ]
    ]))
    error_message = "What is allowed on all resources may change none."
  }

  # Without the tag there is only what cannot have it: AWS's own role, our network, and the group of our nodes.
  assert {
    condition = {
      for s in jsondecode(local.roles["fareline-load-balancer-controller"].policy).Statement : join(" ", s.Action) => s.Resource
      if s.Resource != "*" && !strcontains(jsonencode(try(s.Condition, {})), "/elbv2.k8s.aws/cluster\":\"fareline\"")
      } == {
      "iam:CreateServiceLinkedRole" = "arn:aws:iam::111111111111:role/aws-service-role/elasticloadbalancing.amazonaws.com/AWSServiceRoleForElasticLoadBalancing"
      "ec2:CreateSecurityGroup"     = ["arn:aws:ec2:eu-central-1:111111111111:vpc/vpc-a", "arn:aws:ec2:eu-west-1:111111111111:vpc/vpc-b"]
      "ec2:AuthorizeSecurityGroupIngress ec2:RevokeSecurityGroupIngress" = [
        "arn:aws:ec2:eu-central-1:111111111111:security-group/sg-nodes",
        "arn:aws:ec2:eu-west-1:111111111111:security-group/sg-nodes",
      ]
    }
    error_message = "The load-balancer controller changes what bears this cluster's tag."
  }

  assert {
    condition = alltrue([
      for s in jsondecode(local.roles["fareline-cluster-autoscaler"].policy).Statement :
      s.Condition.StringEquals == { "aws:ResourceTag/k8s.io/cluster-autoscaler/enabled" = "true", "aws:ResourceTag/k8s.io/cluster-autoscaler/fareline" = "owned" }
      if contains(s.Action, "autoscaling:SetDesiredCapacity") || contains(s.Action, "autoscaling:TerminateInstanceInAutoScalingGroup")
    ])
    error_message = "The autoscaler changes groups of this cluster."
  }

  assert {
    condition = flatten([
      for s in jsondecode(local.roles["fareline-cert-manager"].policy).Statement : [s.Resource, s.Condition["ForAllValues:StringEquals"]["route53:ChangeResourceRecordSetsRecordTypes"], s.Condition.Null["route53:ChangeResourceRecordSetsRecordTypes"]]
      if contains(s.Action, "route53:ChangeResourceRecordSets")
    ]) == ["arn:aws:route53:::hostedzone/ZPUBLIC", "TXT", "false"]
    error_message = "cert-manager changes TXT records of our zone."
  }

  assert {
    condition = sort(distinct(flatten([for s in jsondecode(local.roles["fareline-loki"].policy).Statement : s.Resource]))) == tolist([
      "arn:aws:kms:eu-central-1:111111111111:key/logs",
      "arn:aws:kms:eu-west-1:111111111111:key/logs",
      "arn:aws:s3:::fareline-logs-a",
      "arn:aws:s3:::fareline-logs-a/*",
      "arn:aws:s3:::fareline-logs-b",
      "arn:aws:s3:::fareline-logs-b/*",
    ])
    error_message = "Loki has its buckets and their keys."
  }

  assert {
    condition = { for s in jsondecode(local.roles["fareline-atlantis"].policy).Statement : s.Condition.StringEquals["sts:ExternalId"] => s.Resource } == {
      dev  = ["arn:aws:iam::111111111111:role/fareline-terraform-plan", "arn:aws:iam::111111111111:role/fareline-terraform-apply"]
      prod = ["arn:aws:iam::333333333333:role/fareline-terraform-plan", "arn:aws:iam::333333333333:role/fareline-terraform-apply"]
    }
    error_message = "Atlantis takes the two roles of each account, by the environment's name."
  }

  assert {
    condition     = flatten([for s in jsondecode(local.roles["fareline-jenkins-push"].policy).Statement : s.Resource if contains(s.Action, "ecr:PutImage")]) == ["arn:aws:ecr:eu-central-1:111111111111:repository/fareline/*"]
    error_message = "Jenkins pushes to our repositories."
  }

  assert {
    condition     = [for s in jsondecode(local.roles["fareline-jenkins-push"].policy).Statement : s.Condition if contains(s.Action, "kms:Sign")] == [{ "ForAnyValue:StringEquals" = { "kms:ResourceAliases" = ["alias/fareline-signing"] } }]
    error_message = "Jenkins signs with the signing key."
  }

  assert {
    condition = [for s in jsondecode(local.roles["fareline-jenkins-push"].policy).Statement : [s.Action, s.Resource, s.Condition.StringEquals["aws:ResourceAccount"]] if strcontains(jsonencode(s.Action), "s3:")] == [
      [["s3:GetObject", "s3:PutObject"], "arn:aws:s3:::fareline-packages-111111111111*/rotation/*", "111111111111"],
      [["s3:ListBucket"], "arn:aws:s3:::fareline-packages-111111111111*", "111111111111"],
    ]
    error_message = "Jenkins reaches other objects than packages, deletes them, or cannot put them."
  }

  assert {
    condition     = [for s in jsondecode(local.roles["fareline-jenkins-push"].policy).Statement : s.Condition["ForAnyValue:StringEquals"]["kms:ResourceAliases"] if contains(s.Action, "kms:GenerateDataKey")] == [["alias/fareline-packages"]]
    error_message = "Jenkins uses another key than that of packages."
  }
}

run "where_there_is_no_public_zone_nobody_may_change_one" {
  command = apply
  variables {
    region = "eu-west-1"
  }

  assert {
    condition     = !contains(keys(output.role_arns), "fareline-cert-manager") && contains(keys(output.role_arns), "fareline-loki")
    error_message = "cert-manager has no role without a zone."
  }
}

run "a_reader_of_unknown_secrets_is_refused" {
  command = plan
  variables {
    secret_readers = ["everything"]
  }
  expect_failures = [var.secret_readers]
}

run "a_cluster_of_another_account_is_refused" {
  command = plan
  variables {
    clusters = {
      eu-central-1 = { bucket = "fareline-state-333333333333", state_region = "eu-central-1", foundation = "foundation.tfstate", cluster = "cluster.tfstate" }
    }
  }
  expect_failures = [var.clusters]
}

run "a_region_without_a_cluster_is_refused" {
  command = plan
  variables {
    clusters = {
      eu-west-1 = { bucket = "fareline-state-111111111111", state_region = "eu-central-1", foundation = "foundation.tfstate", cluster = "cluster.tfstate" }
    }
  }
  expect_failures = [var.region]
}

run "a_service_that_is_a_pattern_is_refused" {
  command = plan
  variables {
    services = ["*"]
  }
  expect_failures = [var.services]
}

run "atlantis_beside_services_is_refused" {
  command = plan
  variables {
    terraform_accounts = { dev = "111111111111" }
  }
  expect_failures = [var.terraform_accounts]
}

run "roles_for_the_recovery_region_alone_are_refused" {
  command = plan
  variables {
    environment = "prod-recovery"
  }
  expect_failures = [var.environment]
}

run "an_account_that_is_none_is_refused" {
  command = plan
  variables {
    account_id = "dev"
    clusters = {
      eu-central-1 = { bucket = "fareline-state-dev", state_region = "eu-central-1", foundation = "foundation.tfstate", cluster = "cluster.tfstate" }
    }
  }
  expect_failures = [var.account_id]
}
