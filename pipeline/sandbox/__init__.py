"""Each file is read in a forked process with limits, without a network; whatever happens there, this process lives."""

from pipeline.sandbox.executor import SandboxExecutor

__all__ = ["SandboxExecutor"]
