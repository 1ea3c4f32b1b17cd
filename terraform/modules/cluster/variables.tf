variable "name" {
  description = "Name of the cluster; controllers write it into the tags of what they make"
  type        = string
}

variable "region" {
  description = "Region, as part of the names of roles: they are the account's, which may have a cluster in two regions"
  type        = string
}

variable "account_id" {
  description = "Account, for the ARNs of roles that AWS itself makes"
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account has twelve digits."
  }
}

variable "kubernetes_version" {
  description = "Version of the control plane and of the nodes, one minor version at a time"
  type        = string

  validation {
    condition     = can(regex("^1\\.(3[2-9]|[4-9][0-9])$", var.kubernetes_version))
    error_message = "Native sidecars and the mesh need 1.32 or later, written as 1.33."
  }
}

variable "addon_versions" {
  description = "Versions of what EKS installs; metrics server and all others are Argo CD's"
  type = object({
    vpc_cni    = string
    coredns    = string
    kube_proxy = string
    ebs_csi    = string
  })

  validation {
    condition = alltrue([
      for version in values(var.addon_versions) : can(regex("^v[0-9]+\\.[0-9]+\\.[0-9]+-eksbuild\\.[0-9]+$", version))
    ])
    error_message = "An add-on is pinned to a build: v1.20.2-eksbuild.1."
  }

  validation {
    condition     = startswith(var.addon_versions.kube_proxy, "v${var.kubernetes_version}.")
    error_message = "kube-proxy has the minor version of the cluster."
  }
}

variable "vpc" {
  description = "The network: its id and range, and a private subnet for each zone"
  type = object({
    id              = string
    cidr            = string
    subnets_by_zone = map(string)
  })

  # The services spread over three zones or not at all (DoNotSchedule).
  validation {
    condition     = length(var.vpc.subnets_by_zone) == 3
    error_message = "Nodes are in three zones."
  }
}

variable "api_cidrs" {
  description = "Ranges outside of the network (a VPN) from which people reach the API server"
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for cidr in var.api_cidrs : can(cidrnetmask(cidr)) && try(tonumber(split("/", cidr)[1]), 0) >= 16])
    error_message = "A VPN's range is IPv4 and no wider than /16."
  }
}

variable "keys" {
  description = "KMS keys: secrets for Kubernetes' own Secrets, logs for the control plane's, data for disks"
  type = object({
    secrets = string
    logs    = string
    data    = string
  })

  validation {
    condition     = alltrue([for arn in values(var.keys) : can(regex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/", arn))])
    error_message = "Keys are given as ARNs of keys, not as aliases: EKS and grants take nothing else."
  }
}

variable "log_retention_days" {
  description = "How long the control plane's logs are kept"
  type        = number

  validation {
    condition     = contains([30, 60, 90, 120, 180, 365, 400], var.log_retention_days)
    error_message = "At least 30 days, and a number that CloudWatch knows."
  }
}

variable "access" {
  description = "Who may ask the API server: a role of the account, and a policy of EKS for all namespaces"
  type = map(object({
    principal = string
    policy    = string
  }))

  validation {
    condition     = alltrue([for entry in values(var.access) : can(regex("^arn:aws:iam::[0-9]{12}:role/", entry.principal))])
    error_message = "Only roles get access; users have lasting keys."
  }

  validation {
    condition = alltrue([
      for entry in values(var.access) : contains(["AmazonEKSClusterAdminPolicy", "AmazonEKSViewPolicy"], entry.policy)
    ])
    error_message = "The policy is AmazonEKSClusterAdminPolicy or AmazonEKSViewPolicy, which shows no Secrets."
  }

  # Whoever creates the cluster has no access by that, so without this nobody would.
  validation {
    condition     = anytrue([for entry in values(var.access) : entry.policy == "AmazonEKSClusterAdminPolicy"])
    error_message = "Somebody must be an administrator of the cluster."
  }
}

variable "nodes" {
  description = "Nodes of each zone: kinds of machine, Bottlerocket's release, room for images and emptyDirs, and how many"
  type = object({
    instance_types = list(string)
    release        = string
    disk_gib       = number
    minimum        = number
    initial        = number
    maximum        = number
  })

  validation {
    condition     = can(regex("^[0-9]+\\.[0-9]+\\.[0-9]+-[0-9a-f]{8}$", var.nodes.release))
    error_message = "A release of Bottlerocket has its build: 1.54.0-5043decc."
  }

  # From no node at all the autoscaler cannot see what disks the zone could mount.
  validation {
    condition = (1 <= var.nodes.minimum && var.nodes.minimum <= var.nodes.initial
    && var.nodes.initial <= var.nodes.maximum && var.nodes.maximum <= 20)
    error_message = "1 <= minimum <= initial <= maximum <= 20 in each zone."
  }

  validation {
    condition     = length(var.nodes.instance_types) > 0 && alltrue([for kind in var.nodes.instance_types : !startswith(kind, "t")])
    error_message = "Machines that save up processor time (t...) are slow just when they are needed."
  }

  validation {
    condition     = 50 <= var.nodes.disk_gib && var.nodes.disk_gib <= 500
    error_message = "Images, logs and emptyDirs need 50 GiB, and never more than 500."
  }
}

variable "service_linked_roles" {
  description = "AWS's own roles to be made here; they are once an account, so a second region makes none"
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for service in var.service_linked_roles : service == "autoscaling.amazonaws.com"])
    error_message = "Only that of autoscaling is needed before there is a node."
  }
}

variable "tags" {
  description = "Tags of machines and their disks, which autoscaling makes and so the provider does not tag"
  type        = map(string)
}
