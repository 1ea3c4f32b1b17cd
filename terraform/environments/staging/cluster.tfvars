environment = "staging"
account_id  = "222222222222"
region      = "eu-central-1"

foundation_state = {
  bucket = "fareline-state-222222222222"
  key    = "foundation.tfstate"
  region = "eu-central-1"
}

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
  minimum        = 2
  initial        = 2
  maximum        = 4
}

access = {
  administrators = { role = "fareline-platform-administrator", policy = "AmazonEKSClusterAdminPolicy" }
  # Terraform ends at the cluster's edge: it looks whether what it made has arrived.
  atlantis = { role = "fareline-terraform-apply", policy = "AmazonEKSViewPolicy" }
}

# People of the airline, by its VPN.
vpn_cidrs = ["10.96.0.0/20"]

log_retention_days = 90

service_linked_roles = ["autoscaling.amazonaws.com"]
