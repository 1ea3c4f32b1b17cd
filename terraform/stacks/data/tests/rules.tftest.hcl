mock_provider "aws" {
  source          = "./tests/mocks"
  override_during = plan
}

override_data {
  target          = data.terraform_remote_state.foundation
  override_during = plan
  values = {
    outputs = {
      vpc_id             = "vpc-1"
      private_subnet_ids = ["subnet-private-a", "subnet-private-b", "subnet-private-c"]
      data_subnet_ids    = ["subnet-data-a", "subnet-data-b", "subnet-data-c"]
      private_zone_id    = "Z1"
      private_zone_name  = "fareline.internal"
      page_topic_arn     = "arn:aws:sns:eu-central-1:111111111111:fareline-page"
      work_topic_arn     = "arn:aws:sns:eu-central-1:111111111111:fareline-work"
      key_arns = {
        data    = "arn:aws:kms:eu-central-1:111111111111:key/data"
        secrets = "arn:aws:kms:eu-central-1:111111111111:key/secrets"
        logs    = "arn:aws:kms:eu-central-1:111111111111:key/logs"
      }
    }
  }
}

override_data {
  target          = data.terraform_remote_state.cluster
  override_during = plan
  values          = { outputs = { node_security_group_id = "sg-nodes" } }
}

variables {
  environment            = "dev"
  account_id             = "111111111111"
  region                 = "eu-central-1"
  foundation_state       = { bucket = "fareline-state-111111111111", key = "foundation.tfstate", region = "eu-central-1" }
  cluster_state          = { bucket = "fareline-state-111111111111", key = "cluster.tfstate", region = "eu-central-1" }
  database               = { engine_version = "17.5", instance_class = "db.r7g.large", instances = 1, max_connections = 400, volume_gib = 20, backup_retention_days = 7 }
  cache                  = { engine_version = "7.1", node_type = "cache.t4g.small", shards = 1, replicas = 0, snapshot_retention_days = 1 }
  secret_sets            = ["services", "platform", "sandbox-provider"]
  secret_keepers         = ["fareline-platform-administrator"]
  log_retention_days     = 30
  rotation_package       = "fcde2b2edba56bf408601fb721fe9b5c338d10ee429ea04fae5511b68fbf8fb9"
  package_bucket         = "fareline-packages-444444444444"
  administrator_password = "only-for-a-mock"
}

# Both directions: a secret that nobody asks for, and one that is asked for and not there, which holds up a whole environment.
run "there_are_the_secrets_that_the_cluster_asks_for" {
  command = plan

  assert {
    condition = toset(keys(output.secret_arns)) == setsubtract(toset(concat(["fareline/argo-cd/repository"], flatten([
      for file in fileset("../../..", "{eso,kustomize,istio}/**/*.yaml") : [
        for found in regexall("key: (fareline/[A-Za-z/-]+)", file("../../../${file}")) : [
          for service in strcontains(found[0], "SERVICE") ? ["admin", "auth", "booking", "flight", "payment"] : ["-"] : replace(found[0], "SERVICE", service)
        ] if !can(regex("^fareline/(jenkins|atlantis)/", found[0]))
      ]
    ]))), ["fareline/auth/client"])
    error_message = "The secrets are not those that eso/, kustomize/ and istio/ ask for (auth calls nobody; Argo CD is there before it can ask)."
  }
}

run "each_secret_is_read_by_its_own" {
  command = plan

  assert {
    condition = alltrue([for name, reader in {
      "fareline/booking/database"                   = "fareline-booking-secrets"
      "fareline/booking/database-owner"             = "fareline-booking-migrations-secrets"
      "fareline/admin/ltpa"                         = "fareline-admin-secrets"
      "fareline/observability/grafana"              = "fareline-observability-secrets"
      "fareline/sandbox-provider/keys"              = "fareline-sandbox-provider-secrets"
      "fareline/partner-gateway/client-authorities" = "fareline-client-authorities"
    } : local.secrets[name].reader == reader])
    error_message = "A secret is read by another role than its ServiceAccount's."
  }

  # Of what a person writes, rotation may know nothing.
  assert {
    condition = (local.secrets["fareline/booking/database"].rotated && local.secrets["fareline/auth/signing-keys"].rotated
      && !local.secrets["fareline/payment/provider"].rotated && !local.secrets["fareline/booking/client"].rotated
    && length([for secret in local.secrets : secret if secret.rotated]) == 3 * 5 + 2 + 3)
    error_message = "Rotation may write what it does not rotate, or not what it does."
  }
}

run "a_copy_may_stand_in_for_the_database" {
  command = plan

  variables {
    database_host = "fareline-restored.cluster-abc.eu-central-1.rds.amazonaws.com"
  }

  assert {
    condition     = one(aws_route53_record.this["database"].records) == "fareline-restored.cluster-abc.eu-central-1.rds.amazonaws.com" && aws_route53_record.this["database"].ttl <= 60
    error_message = "Services do not come to the copy, or not soon."
  }
}

run "a_primary_s_administrator_is_kept_in_a_secret_of_ours" {
  command = plan

  variables {
    global_database = { identifier = "fareline", role = "primary", primary_region = "eu-central-1" }
  }

  assert {
    condition     = contains(keys(output.secret_arns), "fareline/database/administrator") && startswith(output.administrator_secret_arn, "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/")
    error_message = "RDS keeps no password of a global database, and we neither."
  }
}

run "the_services_secrets_without_a_package_are_refused" {
  command = plan

  variables {
    rotation_package = null
  }

  expect_failures = [var.rotation_package]
}

run "a_package_by_another_name_than_its_hash_is_refused" {
  command = plan

  variables {
    rotation_package = "latest"
  }

  # The module refuses it too, and is not asked.
  expect_failures = [var.rotation_package]
}

run "a_package_that_lies_nowhere_is_refused" {
  command = plan

  variables {
    package_bucket = null
  }

  expect_failures = [var.package_bucket]
}

run "play_money_in_production_is_refused" {
  command = plan

  variables {
    environment = "prod"
  }

  expect_failures = [var.secret_sets]
}

run "the_services_secrets_without_data_are_refused" {
  command = plan

  variables {
    cache = null
  }

  expect_failures = [var.secret_sets]
}

run "terraform_as_keeper_is_refused" {
  command = plan

  variables {
    secret_keepers = ["fareline-terraform-apply"]
  }

  expect_failures = [var.secret_keepers]
}

run "a_stranger_s_secret_of_the_delivery_is_refused" {
  command = plan

  variables {
    delivery_secrets = { "fareline/jenkins/git" = "fareline-atlantis-secrets" }
  }

  expect_failures = [var.delivery_secrets]
}

run "another_account_s_state_is_refused" {
  command = plan

  variables {
    foundation_state = { bucket = "fareline-state-222222222222", key = "foundation.tfstate", region = "eu-central-1" }
    cluster_state    = { bucket = "fareline-state-222222222222", key = "cluster.tfstate", region = "eu-central-1" }
  }

  expect_failures = [var.foundation_state, var.cluster_state]
}

run "wrong_places_are_refused" {
  command = plan

  variables {
    secret_replica = { region = "eu-central-1", key = "alias/fareline-secrets" }
    database_host  = "database.example.com"
  }

  expect_failures = [var.secret_replica, var.database_host]
}

run "another_region_is_refused" {
  command = plan

  variables {
    region = "us-east-1"
  }

  expect_failures = [var.region]
}

run "another_environment_is_refused" {
  command = plan

  variables {
    environment = "test"
  }

  expect_failures = [var.environment]
}

run "what_is_no_account_is_refused" {
  command = plan

  variables {
    account_id       = "1111"
    foundation_state = { bucket = "fareline-state-1111", key = "foundation.tfstate", region = "eu-central-1" }
    cluster_state    = { bucket = "fareline-state-1111", key = "cluster.tfstate", region = "eu-central-1" }
  }

  expect_failures = [var.account_id]
}
