# The values of one environment, given by -var-file, against mocks that know no environment.
mock_provider "aws" {
  mock_resource "aws_eks_cluster" {
    defaults = {
      arn      = "arn:aws:eks:eu-central-1:111111111111:cluster/fareline"
      identity = [{ oidc = [{ issuer = "https://oidc.eks.example/id/A" }] }]
    }
  }
  mock_resource "aws_iam_openid_connect_provider" {
    defaults = { arn = "arn:aws:iam::111111111111:oidc-provider/oidc.eks.example/id/A" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/any" }
  }
  mock_resource "aws_launch_template" {
    defaults = { id = "lt-0123456789abcdef0", latest_version = 1 }
  }
}

override_data {
  target = data.terraform_remote_state.foundation
  values = {
    outputs = {
      vpc_id   = "vpc-1"
      vpc_cidr = "10.20.0.0/16"
      private_subnets_by_zone = {
        zone-a = "subnet-a"
        zone-b = "subnet-b"
        zone-c = "subnet-c"
      }
      key_arns = {
        data     = "arn:aws:kms:eu-central-1:111111111111:key/data"
        secrets  = "arn:aws:kms:eu-central-1:111111111111:key/secrets"
        logs     = "arn:aws:kms:eu-central-1:111111111111:key/logs"
        registry = "arn:aws:kms:eu-central-1:111111111111:key/registry"
      }
    }
  }
}

run "environment" {
  command = apply

  assert {
    condition     = output.cluster_name == "fareline" && output.oidc_issuer == "oidc.eks.example/id/A"
    error_message = "Names are the same in every environment, and the issuer has no scheme."
  }

  assert {
    condition     = output.oidc_provider_arn == "arn:aws:iam::111111111111:oidc-provider/${output.oidc_issuer}"
    error_message = "The provider is the cluster's."
  }

  assert {
    condition     = output.node_security_group_id != output.cluster_security_group_id
    error_message = "Nodes are not in the control plane's group, or the load-balancer controller finds two."
  }

  # Both by name, so that nobody else is forgotten in a values file.
  assert {
    condition = ({ for who, entry in var.access : who => entry.policy } ==
    { administrators = "AmazonEKSClusterAdminPolicy", atlantis = "AmazonEKSViewPolicy" })
    error_message = "Administrators administrate, Atlantis looks."
  }

  # Both regions have the account's roles, so only the first makes those of AWS.
  assert {
    condition     = (var.environment == "prod-recovery") == (length(var.service_linked_roles) == 0)
    error_message = "Autoscaling's role is made once in each account."
  }

  # Cores asked for, by the table of the README: when little is to be done, and at the most with a roll-out. One node's room is
  # what Kubernetes and the pods of every node leave. At the most, and in staging and prod always, two zones must do.
  assert {
    condition = alltrue([
      for room in [{ "m6i.xlarge" = 3.69, "m6i.2xlarge" = 7.68 }[var.nodes.instance_types[0]]] :
      { dev = 7.5, staging = 11.7, prod = 17.5, prod-recovery = 3.7, delivery = 5.7 }[var.environment]
      <= room * var.nodes.minimum * (contains(["staging", "prod"], var.environment) ? 2 : 3) &&
      { dev = 16.8, staging = 26.5, prod = 52.5, prod-recovery = 52.5, delivery = 31.2 }[var.environment]
      <= room * var.nodes.maximum * 2
    ])
    error_message = "There are too few nodes for what the environment's pods ask for."
  }
}
