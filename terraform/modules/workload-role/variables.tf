variable "name" {
  description = "Name of the role, as the annotation of its ServiceAccount has it"
  type        = string

  validation {
    condition     = can(regex("^fareline-[a-z0-9]+(-[a-z0-9]+)*$", var.name)) && length(var.name) <= 64
    error_message = "A role is called fareline-..., in lower case with hyphens, in at most 64 characters."
  }
}

variable "description" {
  description = "What the role is for, in one sentence"
  type        = string
}

variable "service_account" {
  description = "The one ServiceAccount that may take the role"
  type = object({
    namespace = string
    name      = string
  })

  # A star in the subject would be taken literally by StringEquals; whoever writes one means something else.
  validation {
    condition = alltrue([
      for part in values(var.service_account) : can(regex("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$", part))
    ])
    error_message = "Namespace and name must be those of one ServiceAccount, without patterns."
  }
}

variable "oidc_providers" {
  description = "OIDC providers of the clusters in which the ServiceAccount may be: one a region"
  type = list(object({
    arn    = string
    issuer = string
  }))

  validation {
    condition     = length(var.oidc_providers) > 0
    error_message = "A role that no cluster can ask for is of no use."
  }

  validation {
    condition = alltrue([
      for provider in var.oidc_providers :
      can(regex("^arn:aws:iam::[0-9]{12}:oidc-provider/", provider.arn)) &&
      endswith(provider.arn, ":oidc-provider/${provider.issuer}")
    ])
    error_message = "An issuer is written without https:// and is the one that its provider's ARN ends with."
  }
}

variable "policy" {
  description = "What the role may do, as JSON; null if the managed policies say it all"
  type        = string
  default     = null

  validation {
    condition     = var.policy == null || can(jsondecode(var.policy).Statement[0])
    error_message = "The policy must be JSON with at least one statement."
  }

  # A policy that names what it does not mean, or everything of a service, grows with what AWS adds.
  validation {
    condition = var.policy == null || try(alltrue([
      for statement in jsondecode(var.policy).Statement :
      statement.Effect == "Deny" || (
        !can(statement.NotAction) && !can(statement.NotResource) &&
        alltrue([for action in flatten([statement.Action]) : can(regex("^[a-z0-9-]+:[A-Za-z0-9]+$", action))])
      )
    ]), false)
    error_message = "What is allowed is named action by action: no *, no NotAction, no NotResource."
  }
}

variable "managed_policies" {
  description = "ARNs of policies that AWS keeps, for AWS's own controllers"
  type        = set(string)
  default     = []

  validation {
    condition     = alltrue([for arn in var.managed_policies : startswith(arn, "arn:aws:iam::aws:policy/")])
    error_message = "Only policies of AWS itself are attached; what is ours is in the policy."
  }

  validation {
    condition     = var.policy != null || length(var.managed_policies) > 0
    error_message = "The role would be allowed nothing."
  }
}
