# The values of one environment, given by -var-file, against mocks that know no environment.
mock_provider "aws" {
  source = "./tests/mocks"
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
  # What the mock of a member of a global database wants.
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
    strcontains(file("../../../kustomize/overlays/${trimsuffix(var.environment, "-recovery")}/environment.env"), "FARELINE_REDIS_MODE=single"), false))
    error_message = "The services speak to Redis in another mode than it has."
  }

  assert {
    condition     = !contains(var.secret_sets, "services") || output.administrator_secret_arn != null
    error_message = "Rotation has no administrator."
  }

  assert {
    condition = join("", module.rotation[*].package_bucket) == (!contains(var.secret_sets, "services") ? ""
    : "fareline-packages-444444444444${var.region == "eu-central-1" ? "" : "-${var.region}"}")
    error_message = "Lambda looks for the package in another region's bucket, or in nobody's."
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
