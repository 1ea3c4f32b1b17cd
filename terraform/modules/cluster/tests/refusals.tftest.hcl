mock_provider "aws" {
  mock_resource "aws_eks_cluster" {
    defaults = { identity = [{ oidc = [{ issuer = "https://oidc.eks.example/id/A" }] }] }
  }
}

variables {
  name               = "fareline"
  region             = "eu-central-1"
  account_id         = "111111111111"
  kubernetes_version = "1.33"
  addon_versions     = { vpc_cni = "v1.20.2-eksbuild.1", coredns = "v1.12.4-eksbuild.1", kube_proxy = "v1.33.3-eksbuild.6", ebs_csi = "v1.50.1-eksbuild.1" }
  vpc                = { id = "vpc-1", cidr = "10.20.0.0/16", subnets_by_zone = { a = "subnet-a", b = "subnet-b", c = "subnet-c" } }
  keys = {
    secrets = "arn:aws:kms:eu-central-1:111111111111:key/secrets"
    logs    = "arn:aws:kms:eu-central-1:111111111111:key/logs"
    data    = "arn:aws:kms:eu-central-1:111111111111:key/data"
  }
  log_retention_days = 30
  access             = { administrators = { principal = "arn:aws:iam::111111111111:role/administrator", policy = "AmazonEKSClusterAdminPolicy" } }
  nodes              = { instance_types = ["m6i.xlarge"], release = "1.54.0-5043decc", disk_gib = 60, minimum = 1, initial = 1, maximum = 3 }
  tags               = {}
}

run "a_version_without_native_sidecars_by_default" {
  command = plan
  variables {
    kubernetes_version = "1.28"
    addon_versions     = { vpc_cni = "v1.20.2-eksbuild.1", coredns = "v1.12.4-eksbuild.1", kube_proxy = "v1.28.3-eksbuild.6", ebs_csi = "v1.50.1-eksbuild.1" }
  }
  expect_failures = [var.kubernetes_version]
}

run "an_add_on_of_whatever_version" {
  command = plan
  variables {
    addon_versions = { vpc_cni = "latest", coredns = "v1.12.4-eksbuild.1", kube_proxy = "v1.33.3-eksbuild.6", ebs_csi = "v1.50.1-eksbuild.1" }
  }
  expect_failures = [var.addon_versions]
}

run "a_kube_proxy_of_another_minor_version" {
  command = plan
  variables {
    addon_versions = { vpc_cni = "v1.20.2-eksbuild.1", coredns = "v1.12.4-eksbuild.1", kube_proxy = "v1.32.3-eksbuild.6", ebs_csi = "v1.50.1-eksbuild.1" }
  }
  expect_failures = [var.addon_versions]
}

run "two_zones" {
  command = plan
  variables {
    vpc = { id = "vpc-1", cidr = "10.20.0.0/16", subnets_by_zone = { a = "subnet-a", b = "subnet-b" } }
  }
  expect_failures = [var.vpc]
}

run "an_api_server_for_everybody" {
  command = plan
  variables {
    api_cidrs = ["0.0.0.0/0"]
  }
  expect_failures = [var.api_cidrs]
}

run "a_key_by_its_alias" {
  command = plan
  variables {
    keys = { secrets = "alias/fareline-secrets", logs = "arn:aws:kms:eu-central-1:111111111111:key/logs", data = "arn:aws:kms:eu-central-1:111111111111:key/data" }
  }
  expect_failures = [var.keys]
}

run "logs_for_a_week" {
  command = plan
  variables {
    log_retention_days = 7
  }
  expect_failures = [var.log_retention_days]
}

run "access_for_a_user" {
  command = plan
  variables {
    access = { somebody = { principal = "arn:aws:iam::111111111111:user/somebody", policy = "AmazonEKSClusterAdminPolicy" } }
  }
  expect_failures = [var.access]
}

run "access_by_a_policy_that_shows_secrets" {
  command = plan
  variables {
    access = {
      administrators = { principal = "arn:aws:iam::111111111111:role/administrator", policy = "AmazonEKSClusterAdminPolicy" }
      atlantis       = { principal = "arn:aws:iam::111111111111:role/atlantis", policy = "AmazonEKSAdminViewPolicy" }
    }
  }
  expect_failures = [var.access]
}

run "a_cluster_without_an_administrator" {
  command = plan
  variables {
    access = {}
  }
  expect_failures = [var.access]
}

run "a_zone_without_a_node" {
  command = plan
  variables {
    nodes = { instance_types = ["m6i.xlarge"], release = "1.54.0-5043decc", disk_gib = 60, minimum = 0, initial = 1, maximum = 3 }
  }
  expect_failures = [var.nodes]
}

run "more_at_first_than_at_most" {
  command = plan
  variables {
    nodes = { instance_types = ["m6i.xlarge"], release = "1.54.0-5043decc", disk_gib = 60, minimum = 1, initial = 4, maximum = 3 }
  }
  expect_failures = [var.nodes]
}

run "a_release_of_no_build" {
  command = plan
  variables {
    nodes = { instance_types = ["m6i.xlarge"], release = "1.54.0", disk_gib = 60, minimum = 1, initial = 1, maximum = 3 }
  }
  expect_failures = [var.nodes]
}

run "machines_that_save_up" {
  command = plan
  variables {
    nodes = { instance_types = ["t3.large"], release = "1.54.0-5043decc", disk_gib = 60, minimum = 1, initial = 1, maximum = 3 }
  }
  expect_failures = [var.nodes]
}

run "a_disk_without_room_for_images" {
  command = plan
  variables {
    nodes = { instance_types = ["m6i.xlarge"], release = "1.54.0-5043decc", disk_gib = 8, minimum = 1, initial = 1, maximum = 3 }
  }
  expect_failures = [var.nodes]
}

run "a_role_of_aws_that_is_not_needed" {
  command = plan
  variables {
    service_linked_roles = ["spot.amazonaws.com"]
  }
  expect_failures = [var.service_linked_roles]
}
