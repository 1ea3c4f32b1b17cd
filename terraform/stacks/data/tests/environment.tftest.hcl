# The values of one environment, given by -var-file, against mocks that know no environment.
mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "111111111111" }
  }
  mock_data "aws_region" {
    defaults = { name = "eu-central-1" }
  }
  mock_resource "aws_rds_global_cluster" {
    defaults = { id = "fareline" }
  }
  mock_resource "aws_rds_cluster" {
    defaults = {
      id                 = "fareline"
      arn                = "arn:aws:rds:eu-central-1:111111111111:cluster:fareline"
      endpoint           = "fareline.cluster-abc.eu-central-1.rds.amazonaws.com"
      master_user_secret = [{ secret_arn = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:rds!cluster-1", kms_key_id = "k", secret_status = "active" }]
    }
  }
  mock_resource "aws_elasticache_replication_group" {
    defaults = {
      arn                            = "arn:aws:elasticache:eu-central-1:111111111111:replicationgroup:fareline"
      configuration_endpoint_address = "clustercfg.fareline.abc.euc1.cache.amazonaws.com"
    }
  }
  mock_resource "aws_secretsmanager_secret" {
    defaults = { arn = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:fareline/any/secret-AbCdEf" }
  }
  mock_resource "aws_security_group" {
    defaults = { id = "sg-0a1b2c3d4e5f60718" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/any" }
  }
  mock_resource "aws_lambda_function" {
    defaults = { arn = "arn:aws:lambda:eu-central-1:111111111111:function:fareline-rotation" }
  }
  mock_resource "aws_sqs_queue" {
    defaults = { arn = "arn:aws:sqs:eu-central-1:111111111111:fareline-rotation-given-up" }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-central-1:111111111111:log-group:any" }
  }
  mock_resource "aws_cloudwatch_event_rule" {
    defaults = { arn = "arn:aws:events:eu-central-1:111111111111:rule/any" }
  }
}

override_data {
  target = data.terraform_remote_state.foundation
  values = {
    outputs = {
      vpc_id             = "vpc-1"
      vpc_cidr           = "10.20.0.0/16"
      private_subnet_ids = ["subnet-private-a", "subnet-private-b", "subnet-private-c"]
      data_subnet_ids    = ["subnet-data-a", "subnet-data-b", "subnet-data-c"]
      private_zone_id    = "Z1"
      private_zone_name  = "fareline.internal"
      page_topic_arn     = "arn:aws:sns:eu-central-1:111111111111:fareline-page"
      work_topic_arn     = "arn:aws:sns:eu-central-1:111111111111:fareline-work"
      key_arns = {
        data     = "arn:aws:kms:eu-central-1:111111111111:key/data"
        secrets  = "arn:aws:kms:eu-central-1:111111111111:key/secrets"
        logs     = "arn:aws:kms:eu-central-1:111111111111:key/logs"
        registry = "arn:aws:kms:eu-central-1:111111111111:key/registry"
      }
    }
  }
}

override_data {
  target = data.terraform_remote_state.cluster
  values = {
    outputs = {
      cluster_security_group_id = "sg-cluster"
      node_security_group_id    = "sg-nodes"
    }
  }
}

variables {
  # A file that is there without a build, and what the mock of a member of a global database wants.
  rotation_package       = "../../modules/rotation/tests/package.zip"
  administrator_password = "only-for-a-mock"
}

run "environment" {
  command   = apply
  state_key = "environment"

  assert {
    condition     = (output.database_endpoint == null) == (var.database == null) && (output.redis_endpoint == null) == (var.cache == null)
    error_message = "Not what the values ask for."
  }

  # What the services may take is four fifths of what the overlay says that the database gives.
  assert {
    condition = var.database == null || try(tostring(var.database.max_connections) == one(regex("fareline.io/database-connections: \"([0-9]+)\"",
    file("../../../kustomize/overlays/${trimsuffix(var.environment, "-recovery")}/kustomization.yaml"))), false)
    error_message = "max_connections is not fareline.io/database-connections of the overlay."
  }

  assert {
    condition = jsonencode({ for record in aws_route53_record.this : record.name => one(record.records) }) == jsonencode({
      for name, host in { "database.fareline.internal" = output.database_endpoint, "redis.fareline.internal" = output.redis_endpoint } :
      name => host if host != null
    })
    error_message = "The names that services know do not lead to what is there."
  }

  # A single Redis has all keys; several parts are a cluster to the services too.
  assert {
    condition = (var.cache == null || try((var.cache.shards == 1 && var.cache.replicas == 0) ==
    strcontains(file("../../../kustomize/overlays/${var.environment}/environment.env"), "FARELINE_REDIS_MODE=single"), false))
    error_message = "The services speak to Redis in another mode than it has."
  }

  assert {
    condition     = !contains(var.secret_sets, "services") || output.administrator_secret_arn != null
    error_message = "Rotation has no administrator."
  }

  assert {
    condition = var.environment != "delivery" || alltrue(flatten([
      for file in fileset("../../..", "{eso,kustomize,istio}/**/*.yaml") : [
        for found in regexall("key: (fareline/(?:jenkins|atlantis)/[a-z-]+)", file("../../../${file}")) :
        contains(keys(output.secret_arns), found[0])
      ]
    ]))
    error_message = "The delivery asks for a secret that is not there."
  }

  # Two zones at least where it counts, and all that RDS keeps in production.
  assert {
    condition     = !contains(["staging", "prod"], var.environment) || try(var.database.instances >= 2 && var.cache.replicas >= 1, false)
    error_message = "A zone that is lost takes the data with it."
  }

  assert {
    condition     = var.environment != "prod" || try(var.database.backup_retention_days == 35 && var.global_database.role == "primary" && var.secret_replica.region == "eu-west-1", false)
    error_message = "Production keeps 35 days, and what it needs in the other region."
  }
}

# What has prevent_destroy goes only once it is no longer in the configuration.
run "cleared_away" {
  command   = apply
  state_key = "environment"

  module {
    source = "../../modules/nothing"
  }
}
