variable "environment" {
  description = "Name of the environment"
  type        = string

  validation {
    condition     = contains(["dev", "staging", "prod", "delivery", "prod-recovery"], var.environment)
    error_message = "An environment is one of terraform/environments."
  }
}

variable "account_id" {
  description = "Account of the environment; the provider refuses any other"
  type        = string

  validation {
    condition     = can(regex("^[0-9]{12}$", var.account_id))
    error_message = "An account has twelve digits."
  }
}

variable "region" {
  description = "Region of the cluster"
  type        = string

  validation {
    condition     = contains(["eu-central-1", "eu-west-1"], var.region)
    error_message = "Fareline is in eu-central-1 and recovers in eu-west-1."
  }
}

variable "foundation_state" {
  description = "Where the state of the foundation lies: network and keys"
  type = object({
    bucket = string
    key    = string
    region = string
  })

  # The account above all: nodes of one environment must not find themselves in the network of another.
  validation {
    condition     = startswith(var.foundation_state.bucket, "fareline-state-${var.account_id}")
    error_message = "The foundation is that of the same account."
  }
}

variable "kubernetes_version" {
  description = "Version of the control plane and of the nodes; the module says which it takes"
  type        = string
}

variable "addon_versions" {
  description = "Versions of the add-ons, which go with the version of Kubernetes"
  type = object({
    vpc_cni    = string
    coredns    = string
    kube_proxy = string
    ebs_csi    = string
  })
}

variable "nodes" {
  description = "Nodes of each zone: kinds of machine, Bottlerocket's release, disk, and how many (README)"
  type = object({
    instance_types = list(string)
    release        = string
    disk_gib       = number
    minimum        = number
    initial        = number
    maximum        = number
  })
}

variable "access" {
  description = "Who may ask the API server: roles of this account by name, each with a policy of EKS"
  type = map(object({
    role   = string
    policy = string
  }))

  validation {
    condition     = alltrue([for entry in values(var.access) : can(regex("^[A-Za-z0-9+=,.@_/-]+$", entry.role)) && !strcontains(entry.role, ":")])
    error_message = "A role is named without its account: nobody from another account gets in."
  }
}

variable "vpn_cidrs" {
  description = "Ranges from which people reach the API server, besides the network itself"
  type        = set(string)
  default     = []
}

variable "log_retention_days" {
  description = "How long the control plane's logs are kept"
  type        = number
}

variable "service_linked_roles" {
  description = "AWS's own roles to be made here: once an account"
  type        = set(string)
  default     = []
}
