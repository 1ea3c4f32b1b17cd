mock_provider "aws" {
  mock_resource "aws_eks_cluster" {
    defaults = { identity = [{ oidc = [{ issuer = "https://oidc.eks.example/id/A" }] }] }
  }
}

override_data {
  target = data.terraform_remote_state.foundation
  values = {
    outputs = {
      vpc_id                  = "vpc-1"
      vpc_cidr                = "10.20.0.0/16"
      private_subnets_by_zone = { zone-a = "subnet-a", zone-b = "subnet-b", zone-c = "subnet-c" }
      key_arns = {
        data    = "arn:aws:kms:eu-central-1:111111111111:key/data"
        secrets = "arn:aws:kms:eu-central-1:111111111111:key/secrets"
        logs    = "arn:aws:kms:eu-central-1:111111111111:key/logs"
      }
    }
  }
}

variables {
  environment        = "dev"
  account_id         = "111111111111"
  region             = "eu-central-1"
  foundation_state   = { bucket = "fareline-state-111111111111", key = "foundation.tfstate", region = "eu-central-1" }
  kubernetes_version = "1.33"
  addon_versions = {
    vpc_cni    = "v1.20.2-eksbuild.1"
    coredns    = "v1.12.4-eksbuild.1"
    kube_proxy = "v1.33.3-eksbuild.6"
    ebs_csi    = "v1.50.1-eksbuild.1"
  }
  nodes = {
    instance_types = ["m6i.xlarge"]
    release        = "1.54.0-5043decc"
    disk_gib       = 60
    minimum        = 1
    initial        = 1
    maximum        = 3
  }
  access             = { administrators = { role = "fareline-platform-administrator", policy = "AmazonEKSClusterAdminPolicy" } }
  log_retention_days = 30
}

run "these_values_are_taken" {
  command = plan

  assert {
    condition     = local.tags.Environment == "dev" && local.tags.Stack == "cluster"
    error_message = "Tags say whose it is."
  }
}

run "the_network_of_another_account_is_refused" {
  command = plan
  variables {
    foundation_state = { bucket = "fareline-state-333333333333", key = "foundation.tfstate", region = "eu-central-1" }
  }
  expect_failures = [var.foundation_state]
}

run "a_role_of_another_account_is_refused" {
  command = plan
  variables {
    access = { administrators = { role = "arn:aws:iam::999999999999:role/x", policy = "AmazonEKSClusterAdminPolicy" } }
  }
  expect_failures = [var.access]
}

run "an_unknown_environment_is_refused" {
  command = plan
  variables {
    environment = "production"
  }
  expect_failures = [var.environment]
}

run "a_region_that_is_not_ours_is_refused" {
  command = plan
  variables {
    region = "us-east-1"
  }
  expect_failures = [var.region]
}

run "an_account_that_is_none_is_refused" {
  command = plan
  variables {
    account_id       = "1111"
    foundation_state = { bucket = "fareline-state-1111", key = "foundation.tfstate", region = "eu-central-1" }
  }
  expect_failures = [var.account_id]
}
