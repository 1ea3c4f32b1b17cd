environment = "prod-recovery"
account_id  = "333333333333"
region      = "eu-west-1"

foundation_state = {
  bucket = "fareline-state-333333333333-eu-west-1"
  key    = "foundation.tfstate"
  region = "eu-west-1"
}

kubernetes_version = "1.33"
addon_versions = {
  vpc_cni    = "v1.20.2-eksbuild.1"
  coredns    = "v1.12.4-eksbuild.1"
  kube_proxy = "v1.33.3-eksbuild.6"
  ebs_csi    = "v1.50.1-eksbuild.1"
}

# The platform runs on one node a zone, so that roles and issuers exist before they are needed; the rest comes with the
# services, in minutes.
nodes = {
  instance_types = ["m6i.xlarge"]
  release        = "1.54.0-5043decc"
  disk_gib       = 60
  minimum        = 1
  initial        = 1
  maximum        = 8
}

access = {
  administrators = { role = "fareline-platform-administrator", policy = "AmazonEKSClusterAdminPolicy" }
  # Terraform ends at the cluster's edge: it looks whether what it made has arrived.
  atlantis = { role = "fareline-terraform-apply", policy = "AmazonEKSViewPolicy" }
}

# People of the airline, by its VPN.
vpn_cidrs = ["10.96.0.0/20"]

log_retention_days = 400

# AWS's role for autoscaling is the account's, which prod has made.
service_linked_roles = []
